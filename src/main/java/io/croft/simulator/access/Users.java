package io.croft.simulator.access;

import io.croft.simulator.refusal.Refusal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** The users of the realms {@code pam} and {@code pve}, and their API tokens. */
public final class Users {

    private final Map<String, User> users = new ConcurrentSkipListMap<>();
    private final Clock clock;

    public Users(Clock clock) {
        this.clock = clock;
    }

    /** Adds or replaces a user, for building a cluster. */
    public void put(User user) {
        users.put(user.id(), user);
    }

    /** Adds a user; refuses an id that exists. */
    public void create(String id, String password, Map<String, String> details, boolean enabled, long expire) {
        String hash = password.isEmpty() ? "" : Secrets.hash(password);
        if (users.putIfAbsent(id, new User(id, hash, enabled, expire, details, Map.of())) != null) {
            throw new Refusal("create user failed: user '" + id + "' already exists");
        }
    }

    public Optional<User> find(String id) {
        return Optional.ofNullable(users.get(id));
    }

    /** The user; refuses an unknown one. */
    public User require(String id) {
        return find(id).orElseThrow(() -> new Refusal("no such user ('" + id + "')"));
    }

    public Collection<User> all() {
        return users.values();
    }

    public void remove(String id) {
        require(id);
        users.remove(id);
    }

    public void change(String id, UnaryOperator<User> change) {
        require(id);
        users.computeIfPresent(id, (_, user) -> change.apply(user));
    }

    public void password(String id, String password) {
        change(id, user -> user.withPasswordHash(Secrets.hash(password)));
    }

    /** Whether there is such a user and they may sign in now. */
    public boolean isActive(String id) {
        long now = clock.millis() / 1000;
        return find(id).filter(user -> user.isActive(now)).isPresent();
    }

    public boolean passwordIs(String id, String password) {
        return find(id).filter(user -> user.isActive(clock.millis() / 1000))
                .map(user -> Secrets.matches(password, user.passwordHash()))
                .orElse(false);
    }

    /** Adds a token and gives its secret, a UUID, which is kept only as a hash. */
    public String createToken(String user, String token, boolean separated, long expire, String comment) {
        ByteBuffer random = ByteBuffer.wrap(Secrets.random(16));
        String secret = new UUID((random.getLong() & ~0xF000L) | 0x4000L, (random.getLong() & ~(3L << 62)) | 1L << 63)
                .toString();
        putToken(user, token, secret, separated, expire, comment);
        return secret;
    }

    /** Adds a token with a given secret. */
    public void putToken(String user, String token, String secret, boolean separated, long expire, String comment) {
        change(user, each -> each.withToken(new ApiToken(token, Secrets.hash(secret), separated, expire, comment)));
    }

    public Optional<ApiToken> token(String user, String token) {
        return find(user).map(each -> each.tokens().get(token));
    }

    public boolean tokenIs(String user, String token, String secret) {
        long now = clock.millis() / 1000;
        return isActive(user)
                && token(user, token)
                        .filter(each -> each.expire() == 0 || now < each.expire())
                        .map(each -> Secrets.matches(secret, each.secretHash()))
                        .orElse(false);
    }

    Set<String> groupsOf(String user) {
        return find(user)
                .<Set<String>>map(each -> Privileges.split(each.details().getOrDefault("groups", "")))
                .orElse(Set.of());
    }
}

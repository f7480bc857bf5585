package io.croft.simulator.access;

import java.util.Map;
import java.util.TreeMap;

/**
 * A user of the cluster.
 *
 * @param id           {@code name@realm}
 * @param passwordHash salted hash, empty when the user has no password
 * @param enabled      whether signing in is allowed
 * @param expire       seconds since the epoch, 0 for never
 * @param details      email, firstname, lastname, comment, groups as given
 * @param tokens       API tokens by name
 */
public record User(
        String id,
        String passwordHash,
        boolean enabled,
        long expire,
        Map<String, String> details,
        Map<String, ApiToken> tokens) {

    public User {
        details = Map.copyOf(details);
        tokens = Map.copyOf(tokens);
    }

    public String realm() {
        return id.substring(id.lastIndexOf('@') + 1);
    }

    public User withToken(ApiToken token) {
        Map<String, ApiToken> copy = new TreeMap<>(tokens);
        copy.put(token.id(), token);
        return new User(id, passwordHash, enabled, expire, details, copy);
    }

    public User withoutToken(String token) {
        Map<String, ApiToken> copy = new TreeMap<>(tokens);
        copy.remove(token);
        return new User(id, passwordHash, enabled, expire, details, copy);
    }

    public User withPasswordHash(String hash) {
        return new User(id, hash, enabled, expire, details, tokens);
    }

    /** Whether signing in is allowed at this time (seconds since the epoch). */
    public boolean isActive(long now) {
        return enabled && (expire == 0 || now < expire);
    }
}

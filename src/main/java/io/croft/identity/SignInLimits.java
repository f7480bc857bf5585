package io.croft.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: at most ten tries in any minute for a name and ten failures from an address, a delay that doubles
 * after the third failure in a row, and no more tries for a while after the twentieth. Names count alike whether somebody has them or not.
 */
@Component
class SignInLimits {

    static final int TRIES_A_MINUTE = 10;
    static final int FAILURES_BEFORE_DELAY = 3;
    static final int FAILURES_BEFORE_LOCK = 20;
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    static final Duration LOCK = Duration.ofMinutes(30);

    private static final Duration FORGET = Duration.ofHours(2);
    private static final int MOST_KEYS = 100_000;

    private final Clock clock;
    private final Cache<String, Tries> names = newCache();
    private final Cache<String, Tries> addresses = newCache();

    SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts a try, or returns until when the next one has to wait. */
    Optional<Instant> begin(String name, String address) {
        Instant now = clock.instant();
        Optional<Instant> addressWait = tries(addresses, address).waitUntil(now);
        return addressWait.isPresent() ? addressWait : tries(names, key(name)).begin(now);
    }

    /** Takes a failure down and returns until when the account is to be locked, when this was one too many. */
    Optional<Instant> failed(String name, String address) {
        Instant now = clock.instant();
        tries(addresses, address).countTry(now);
        return tries(names, key(name)).fail(now);
    }

    /** Forgets the failures of a name that got in. */
    void succeeded(String name) {
        names.invalidate(key(name));
    }

    /** Forgets the failures of both of a person's names. */
    void forget(Person person) {
        succeeded(person.email());
        String userName = person.userName();
        if (userName != null) {
            succeeded(userName);
        }
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Tries tries(Cache<String, Tries> cache, String key) {
        return cache.get(key, unseen -> new Tries());
    }

    private static Cache<String, Tries> newCache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(FORGET)
                .build();
    }
}

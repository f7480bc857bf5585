package io.croft.signin;

import io.croft.signin.Tries.Growing;
import io.croft.signin.Tries.Steady;
import io.croft.signin.TryBook.RetryDecision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing without locking people out. An attempt is counted before its password is checked, in three
 * places: for the pair of person and network (a delay up to a minute), for the person over all networks, and for the
 * network over all persons. The first attempts of a pair do not wait for those of strangers; a browser in which the
 * person has signed in before is counted separately. Unknown names are counted like known ones.
 */
@Component
class SignInLimits {

    static final int FREE = 3;
    static final Growing OF_PAIR = new Growing(FREE, Duration.ofSeconds(60));
    static final Steady OF_PERSON = new Steady(20, Duration.ofSeconds(6));
    static final Steady OF_NETWORK = new Steady(100, Duration.ofSeconds(2));

    private final TryBook book;
    private final Clock clock;

    SignInLimits(TryBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * An attempt.
     *
     * @param who the person, or an unknown name
     * @param network where it comes from
     * @param browser the mark of a browser known for this person, or empty
     */
    record Trying(String who, String network, Optional<String> browser) {

        private List<String> keys() {
            return browser.map(mark -> List.of("browser " + mark + " of " + who))
                    .orElseGet(
                            () -> List.of("network " + network, "person " + who, "pair " + who + " from " + network));
        }
    }

    /** Counts an attempt, or returns until when it has to wait. */
    Optional<Instant> begin(Trying trying) {
        if (trying.browser().isPresent()) {
            return begin(trying.keys().getFirst());
        }
        long now = clock.millis();
        return waiting(book.decide(trying.keys(), counts -> {
            Tries network = counts.get(0);
            Tries person = counts.get(1);
            Tries pair = counts.get(2);
            long wait = Math.max(OF_NETWORK.nextAt(network), OF_PAIR.nextAt(pair));
            if (pair.tries() >= FREE) {
                wait = Math.max(wait, OF_PERSON.nextAt(person));
            }
            return wait > now
                    ? RetryDecision.waitUntil(wait)
                    : RetryDecision.count(List.of(
                            OF_NETWORK.after(network, now), OF_PERSON.after(person, now), OF_PAIR.after(pair, now)));
        }));
    }

    /**
     * Counts an attempt of a signed-in person, such as typing the present password again, or returns until when it has
     * to wait.
     */
    Optional<Instant> begin(String key) {
        return book.take(key, OF_PAIR).map(Instant::ofEpochMilli);
    }

    /** Takes the counted attempt back, since the password was right. */
    void succeeded(Trying trying) {
        book.decide(trying.keys(), counts -> {
            List<Tries> after = new ArrayList<>(counts);
            after.set(after.size() - 1, Tries.NONE);
            if (after.size() > 1) {
                after.set(0, OF_NETWORK.without(counts.get(0)));
                after.set(1, OF_PERSON.without(counts.get(1)));
            }
            return RetryDecision.count(after);
        });
    }

    void succeeded(String key) {
        book.forget(key);
    }

    private static Optional<Instant> waiting(RetryDecision verdict) {
        return verdict.counts().isEmpty() ? Optional.of(Instant.ofEpochMilli(verdict.waitUntil())) : Optional.empty();
    }
}

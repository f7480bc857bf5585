package io.croft.signin;

import java.time.Duration;

/**
 * The number of attempts and the delay of the next one.
 *
 * @param tries number since they were last reset
 * @param freeAt reference time of a {@link TryLimit}, in milliseconds since 1970
 */
record Tries(int tries, long freeAt) {

    static final Tries NONE = new Tries(0, 0);

    /** A rule by which attempts are delayed. */
    sealed interface TryLimit {

        /** When the next attempt is allowed, in milliseconds since 1970; a past time means now. */
        long nextAt(Tries before);

        /** The count after one more attempt. */
        Tries after(Tries before, long now);
    }

    /** A burst of attempts, then one per interval: the generic cell rate algorithm of ATM Forum TM 4.0. */
    record Steady(int atOnce, Duration every) implements TryLimit {

        @Override
        public long nextAt(Tries before) {
            return before.freeAt() - (atOnce - 1) * every.toMillis();
        }

        @Override
        public Tries after(Tries before, long now) {
            return new Tries(before.tries() + 1, Math.max(before.freeAt(), now) + every.toMillis());
        }

        /** Takes one attempt back. */
        Tries without(Tries before) {
            return new Tries(Math.max(0, before.tries() - 1), before.freeAt() - every.toMillis());
        }
    }

    /** Some attempts without a delay, then a second, doubled each time up to the longest. */
    record Growing(int free, Duration longest) implements TryLimit {

        @Override
        public long nextAt(Tries before) {
            return before.freeAt();
        }

        @Override
        public Tries after(Tries before, long now) {
            int tries = before.tries() + 1;
            long delay = tries <= free ? 0 : Math.min(1000L << Math.min(tries - free - 1, 20), longest.toMillis());
            return new Tries(tries, now + delay);
        }
    }
}

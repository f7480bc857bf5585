package io.croft.signin;

import java.time.Duration;

/**
 * How often something was tried and how long the next try waits.
 *
 * @param tries how many there were since it was last forgotten
 * @param freeAt the moment that a {@link Pace} reckons from, in milliseconds since 1970
 */
record Tries(int tries, long freeAt) {

    static final Tries NONE = new Tries(0, 0);

    /** How tries are slowed down. */
    sealed interface Pace {

        /** When the next try may be, in milliseconds since 1970; a time that is past means now. */
        long nextAt(Tries before);

        /** The count after one more try. */
        Tries after(Tries before, long now);
    }

    /** So many at once, and one more after each interval: the generic cell rate algorithm of ATM Forum TM 4.0. */
    record Steady(int atOnce, Duration every) implements Pace {

        @Override
        public long nextAt(Tries before) {
            return before.freeAt() - (atOnce - 1) * every.toMillis();
        }

        @Override
        public Tries after(Tries before, long now) {
            return new Tries(before.tries() + 1, Math.max(before.freeAt(), now) + every.toMillis());
        }

        /** Takes one try back, which was none. */
        Tries without(Tries before) {
            return new Tries(Math.max(0, before.tries() - 1), before.freeAt() - every.toMillis());
        }
    }

    /** Some without waiting, then a second, and each time twice as long up to the longest. */
    record Growing(int free, Duration longest) implements Pace {

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

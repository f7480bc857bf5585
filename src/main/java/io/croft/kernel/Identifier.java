package io.croft.kernel;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * A permanent identifier of one thing. Each kind of thing has its own record, so that the compiler distinguishes the
 * kinds.
 */
public interface Identifier extends Serializable {

    /** The identifier as stored and as shown in addresses. */
    UUID value();

    /** Makes a new UUID version 7 (RFC 9562), ordered by the time of its making. */
    static UUID next() {
        return TimeOrdered.next(System.currentTimeMillis());
    }

    /** Builds version 7 identifiers: 48 bits of Unix milliseconds, 74 random bits. */
    final class TimeOrdered {

        private static final SecureRandom RANDOM = new SecureRandom();

        private TimeOrdered() {}

        static UUID next(long epochMillis) {
            long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
            long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        }
    }
}

package io.croft.activity;

/**
 * A fault found by a check.
 *
 * @param kind what is wrong
 * @param from the first number concerned
 * @param to the last number concerned, at least {@code from}
 */
public record ChainFault(Kind kind, long from, long to) {

    /** Kinds of faults. */
    public enum Kind {
        /** Records between two others are missing. */
        MISSING,
        /** The newest records are missing. */
        END_MISSING,
        /** A record, its HMAC or its place was changed after it was written. */
        CHANGED,
        /** What says how far the chain reaches was changed. */
        HEAD_CHANGED,
        /** The key of these records is unknown or cannot be opened; nothing can be said about them. */
        KEY_MISSING
    }
}

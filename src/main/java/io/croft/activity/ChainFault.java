package io.croft.activity;

/**
 * Something that the check of the chain found.
 *
 * @param kind what is wrong
 * @param from the first number it is about
 * @param to the last number it is about, at least {@code from}
 */
public record ChainFault(Kind kind, long from, long to) {

    /** What can be wrong. */
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

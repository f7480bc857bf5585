package io.croft.cluster;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was tried in a connection test.
 *
 * @param subject what was tried
 * @param outcome how it went
 * @param text the result in words
 * @param field the form field that is to blame, if one is
 */
public record ConnectionCheck(
        Subject subject,
        Outcome outcome,
        Text text,
        @Nullable String field) {

    /** What a connection test tries, in this order. */
    public enum Subject {
        REACHABILITY,
        CERTIFICATE,
        CREDENTIALS,
        VERSION,
        PRIVILEGES,
        IDENTITY,
        SSH
    }

    /** How a check went. */
    public enum Outcome {
        OK,
        /** It works, but something that Croft can do will not. */
        LIMITED,
        /** A person has to look at it and decide. */
        LOOK,
        FAILED
    }
}

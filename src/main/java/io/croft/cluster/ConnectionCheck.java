package io.croft.cluster;

import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * One step of a connection test.
 *
 * @param subject what was tested
 * @param outcome the result
 * @param text the result in words
 * @param field the form field that causes it, or null
 */
public record ConnectionCheck(
        Subject subject,
        Outcome outcome,
        Text text,
        @Nullable String field) {

    /** The steps of a connection test, in this order. */
    public enum Subject {
        REACHABILITY,
        CERTIFICATE,
        CREDENTIALS,
        VERSION,
        PRIVILEGES,
        IDENTITY,
        SSH
    }

    /** The result of a step. */
    public enum Outcome {
        OK,
        /** It works, but some features of Croft will not. */
        LIMITED,
        /** A person has to check it and decide. */
        LOOK,
        FAILED
    }
}

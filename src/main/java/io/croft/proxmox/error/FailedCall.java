package io.croft.proxmox.error;

import java.io.Serializable;

/**
 * The call that failed and its answer. Holds no parameters, since they may be secret.
 *
 * @param method HTTP method
 * @param path path below {@code /api2/json}
 * @param status HTTP status, 0 when no answer arrived
 * @param reason the message of the answer, else its reason phrase, else why no answer arrived; of more than 8,000
 *     characters the beginning and the end
 */
public record FailedCall(String method, String path, int status, String reason) implements Serializable {

    /** Status of a call that got no answer. */
    public static final int NO_ANSWER = 0;

    public FailedCall {
        reason = FaultTexts.bounded(reason);
    }

    /** A call that got no answer. */
    public static FailedCall unanswered(String method, String path, String reason) {
        return new FailedCall(method, path, NO_ANSWER, reason);
    }

    @Override
    public String toString() {
        return method + " " + path + ": " + reason + (status == NO_ANSWER ? "" : " (" + status + ")");
    }
}

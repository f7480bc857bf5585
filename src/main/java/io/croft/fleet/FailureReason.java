package io.croft.fleet;

import io.croft.cluster.ClusterUnavailable;
import io.croft.dispatch.FailureKind;
import io.croft.dispatch.WorkFailed;
import io.croft.job.JobFailed;
import io.croft.kernel.Text;
import io.croft.ssh.SshException;

/** Turns what went wrong with work on machines into a sentence for a person; a full storage is named in PVE's words. */
public final class FailureReason {

    private FailureReason() {}

    /** The reason, never empty; of an exception that is not known here only its class is named. */
    public static Text of(Throwable fault) {
        return switch (fault) {
            case WorkFailed full
            when isFullStorage(full) ->
                Text.of("fleet.storageFull", full.text().args().getLast());
            case WorkFailed failed -> failed.text();
            case JobFailed failed -> failed.text();
            case ClusterUnavailable unavailable -> unavailable.text();
            case SshException ssh -> Text.of("fleet.ssh.failed", String.valueOf(ssh.getMessage()));
            default -> Text.of("fleet.fault", fault.getClass().getSimpleName());
        };
    }

    /** PVE refused for want of room, in its words. */
    private static boolean isFullStorage(WorkFailed failed) {
        return failed.kind() == FailureKind.FULL && failed.text().args().size() > 1;
    }
}

package io.croft.fleet;

import io.croft.cluster.ClusterUnavailable;
import io.croft.dispatch.FailureKind;
import io.croft.dispatch.WorkFailed;
import io.croft.job.JobFailed;
import io.croft.kernel.Text;
import io.croft.ssh.SshException;

/** Turns exceptions of work on machines into a sentence for a person; a full storage is named in the words of PVE. */
public final class FailureReason {

    private FailureReason() {}

    /** The reason, never empty; for an unknown exception only the name of its class. */
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

    /** Whether PVE refused because a storage is full, judged by its words. */
    private static boolean isFullStorage(WorkFailed failed) {
        return failed.kind() == FailureKind.FULL && failed.text().args().size() > 1;
    }
}

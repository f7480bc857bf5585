package io.croft.lab;

import io.croft.cluster.ClusterUnavailable;
import io.croft.dispatch.FailureKind;
import io.croft.dispatch.WorkFailed;
import io.croft.job.JobFailed;
import io.croft.kernel.Text;
import io.croft.ssh.SshException;

/** Turns what went wrong into the sentence a teacher reads. */
final class Reasons {

    private Reasons() {}

    static Text of(Throwable fault) {
        return switch (fault) {
            case WorkFailed full
            when isFullStorage(full) ->
                Text.of("lab.storageFull", full.text().args().getLast());
            case WorkFailed failed -> failed.text();
            case JobFailed failed -> failed.text();
            case ClusterUnavailable unavailable -> unavailable.text();
            case SshException ssh -> Text.of("lab.ssh.failed", String.valueOf(ssh.getMessage()));
            default -> Text.of("lab.fault", fault.getClass().getSimpleName());
        };
    }

    /** PVE refused for want of room, in its words. */
    private static boolean isFullStorage(WorkFailed failed) {
        return failed.kind() == FailureKind.FULL && failed.text().args().size() > 1;
    }
}

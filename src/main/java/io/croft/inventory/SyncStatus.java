package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reading a cluster goes.
 *
 * @param quickAt when its last round ended well
 * @param quickTook how long that round took
 * @param fullAt when the last round ended that wrote everything anew
 * @param changes rows written by the last round
 * @param guests guests seen by the last round
 * @param error what went wrong in the last round, if anything
 * @param errorAt when it went wrong
 * @param every the present pause between rounds
 * @param notes what the last good round could not take in
 * @param readBy the process that reads it, in words; null while Croft runs in one process
 */
public record SyncStatus(
        ClusterId cluster,
        @Nullable Instant quickAt,
        @Nullable Duration quickTook,
        @Nullable Instant fullAt,
        int changes,
        int guests,
        @Nullable Text error,
        @Nullable Instant errorAt,
        Duration every,
        List<Text> notes,
        @Nullable String readBy) {

    public SyncStatus {
        notes = List.copyOf(notes);
    }

    /** The same, read by this process. */
    SyncStatus readBy(@Nullable String process) {
        return new SyncStatus(
                cluster, quickAt, quickTook, fullAt, changes, guests, error, errorAt, every, notes, process);
    }
}

package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reading of a cluster goes.
 *
 * @param quickAt when the last successful round ended
 * @param quickTook how long it took
 * @param fullAt when the last round ended that wrote everything again
 * @param changes rows written by the last round
 * @param guests guests seen by the last round
 * @param error the failure of the last round, or null
 * @param errorAt when it failed
 * @param every the present pause between rounds
 * @param notes what the last successful round could not store
 * @param readBy the process that reads it; null while Croft runs in one process
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

    /** The same status, with the process that reads. */
    SyncStatus readBy(@Nullable String process) {
        return new SyncStatus(
                cluster, quickAt, quickTook, fullAt, changes, guests, error, errorAt, every, notes, process);
    }
}

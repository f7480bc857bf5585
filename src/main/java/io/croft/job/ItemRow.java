package io.croft.job;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item as the engine reads and writes it. */
record ItemRow(
        String key,
        int position,
        Text label,
        ItemState state,
        @Nullable Text waitingFor,
        int percent,
        @Nullable Long bytesDone,
        @Nullable Long bytesTotal,
        @Nullable TaskRef task,
        @Nullable Text result,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ItemRow planned(PlannedItem item, int position) {
        return new ItemRow(
                item.key(), position, item.label(), ItemState.WAITING, null, 0, null, null, null, null, null, null);
    }

    /** Share of the work done, 0 to 1000; a cancelled item keeps its value. */
    int progress() {
        return state.finished() && state != ItemState.CANCELLED ? 1000 : percent * 10;
    }
}

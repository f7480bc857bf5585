package io.croft.job;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item as a row of the job's page; bytes are null where the item does not move bytes. */
public record JobItemSummary(
        String key,
        Text label,
        ItemState state,
        @Nullable Text waitingFor,
        int percent,
        @Nullable Long bytesDone,
        @Nullable Long bytesTotal,
        @Nullable TaskRef task,
        @Nullable Text result,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}

package io.croft.job;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item for the page of its job; bytes are null where the item moves none. */
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

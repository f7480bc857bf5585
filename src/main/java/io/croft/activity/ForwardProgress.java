package io.croft.activity;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sending records on goes.
 *
 * @param sentNumber the last record that was sent; 0 when there was none
 * @param sentAt when that was
 * @param backlog how many records wait
 * @param warning why it is not known whether the last ones were taken, or null
 * @param failure why nothing is taken at the moment, or null
 * @param failedAt since when
 */
public record ForwardProgress(
        long sentNumber,
        @Nullable Instant sentAt,
        long backlog,
        @Nullable Text warning,
        @Nullable Text failure,
        @Nullable Instant failedAt) {}

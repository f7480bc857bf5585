package io.croft.notify;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice under the bell.
 *
 * @param number identifies it for {@link Bell#read}
 * @param link path relative to the root, or null
 */
public record BellEntry(
        long number,
        String kind,
        Text headline,
        Text words,
        @Nullable String link,
        Instant at,
        boolean read) {}

package io.croft.notify;

import io.croft.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice under somebody's bell.
 *
 * @param number names it for {@link Bell#read}
 * @param link the path below Croft's own address, or null
 */
public record BellEntry(
        long number,
        String kind,
        Text headline,
        Text words,
        @Nullable String link,
        Instant at,
        boolean read) {}

package io.croft.notify;

import io.croft.kernel.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a row of a list.
 *
 * @param headline what it is about; null for a letter, whose content is shown nowhere
 * @param attempts how often it was tried
 * @param nextTry when it is tried again, or null
 * @param outcome what came of the last try, or null
 * @param again whether it can be sent again by hand
 */
public record DeliveryRow(
        UUID id,
        NoticeChannel channel,
        String addressee,
        @Nullable Text headline,
        @Nullable Text words,
        DeliveryState state,
        int attempts,
        Instant at,
        @Nullable Instant nextTry,
        @Nullable Text outcome,
        boolean again) {}

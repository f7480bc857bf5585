package io.croft.notify;

import io.croft.kernel.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in a list.
 *
 * @param headline what it is about; null for a letter, whose content is never shown
 * @param attempts number of attempts
 * @param nextTry when it is tried again, or null
 * @param outcome result of the last attempt, or null
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

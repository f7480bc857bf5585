package io.croft.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to the provider.
 *
 * @param page the path that the person was at; empty when unknown
 * @param personName as they were called when they wrote
 * @param companyName as it is called now; empty when it is gone
 * @param answer what the provider answered, or null
 */
public record FeedbackRow(
        UUID id,
        FeedbackKind kind,
        FeedbackState state,
        String text,
        String page,
        String personName,
        String companyName,
        @Nullable String answer,
        Instant sentAt) {}

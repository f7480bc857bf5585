package io.croft.lab.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that was started in the background.
 *
 * @param job to follow below {@code /api/v1/jobs}; null when there was nothing to do
 */
record StartedJob(@Nullable UUID job) {}

package io.croft.lab.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes on in the background.
 *
 * @param job to follow below {@code /api/v1/jobs}; null where nothing was left to do
 */
record Begun(@Nullable UUID job) {}

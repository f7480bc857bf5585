package io.croft.joining;

import io.croft.access.UserId;
import java.time.Instant;

/**
 * Somebody in the line for a place.
 *
 * @param name what the person is called, empty when unknown
 */
public record PersonWaiting(UserId person, String name, Instant since) {}

package io.croft.joining;

import io.croft.access.UserId;
import java.time.Instant;

/**
 * A person in a waiting line.
 *
 * @param name the name of the person, empty when unknown
 * @param since when the person joined the line
 */
public record PersonWaiting(UserId person, String name, Instant since) {}

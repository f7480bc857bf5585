package io.croft.lab;

import io.croft.access.UserId;
import java.time.Instant;

/** Somebody in the line for a seat. */
public record PersonWaiting(UserId person, String name, Instant since) {}

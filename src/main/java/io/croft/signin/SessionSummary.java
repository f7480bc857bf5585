package io.croft.signin;

import java.time.Instant;
import java.util.UUID;

/** One open session of a person; {@code current} is the one that asks. */
public record SessionSummary(
        UUID id, String address, String browser, Instant since, Instant lastSeen, boolean current) {}

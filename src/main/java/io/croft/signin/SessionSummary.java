package io.croft.signin;

import java.time.Instant;
import java.util.UUID;

/** An open session of a person; {@code current} is the one of the request. */
public record SessionSummary(
        UUID id, String address, String browser, Instant since, Instant lastSeen, boolean current) {}

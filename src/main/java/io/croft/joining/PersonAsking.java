package io.croft.joining;

import io.croft.access.UserId;
import java.time.Instant;

/**
 * Somebody who waits for an approval.
 *
 * @param email as the person typed it; nobody has proved it unless {@code emailGiven}
 * @param emailGiven whether the company's people gave the address to this account
 */
public record PersonAsking(UserId person, String name, String email, boolean emailGiven, Instant since) {}

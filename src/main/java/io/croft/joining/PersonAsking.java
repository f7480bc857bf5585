package io.croft.joining;

import io.croft.access.UserId;
import java.time.Instant;

/**
 * A person who waits for an approval.
 *
 * @param email as the person typed it; verified only with {@code emailGiven}
 * @param emailGiven whether somebody of the company set the address of this account
 * @param since when the person asked
 */
public record PersonAsking(UserId person, String name, String email, boolean emailGiven, Instant since) {}

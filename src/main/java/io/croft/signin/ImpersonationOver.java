package io.croft.signin;

import java.util.UUID;

/**
 * Somebody has stopped acting in another person's name; the screens they have open are still the other's.
 *
 * @param impersonation which time
 */
public record ImpersonationOver(UUID impersonation) {}

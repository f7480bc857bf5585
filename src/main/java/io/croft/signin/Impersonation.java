package io.croft.signin;

import io.croft.access.Impersonator;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody acts in another person's name during a session.
 *
 * @param id of this time alone
 * @param person in whose name
 * @param name what that person is called
 * @param company the company that person belongs to
 * @param by who is at the browser
 * @param until when it ends at the latest
 */
public record Impersonation(UUID id, UserId person, String name, TenantId company, Impersonator by, Instant until) {}

package io.croft.people;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;

/** A person to invite, with role and company. */
public record InvitePerson(EmailAddress email, DisplayName displayName, Role role, TenantId company) {}

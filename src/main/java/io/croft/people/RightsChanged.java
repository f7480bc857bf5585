package io.croft.people;

import io.croft.access.TenantId;

/** The permissions of people of a company changed; published inside the transaction of the change. */
public record RightsChanged(TenantId company) {}

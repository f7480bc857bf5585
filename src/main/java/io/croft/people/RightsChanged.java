package io.croft.people;

import io.croft.access.TenantId;

/** What some people of a company may do has changed; published inside the transaction that did it. */
public record RightsChanged(TenantId company) {}

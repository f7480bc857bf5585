package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import java.time.Instant;

/**
 * A project for its page.
 *
 * @param description may be empty
 * @param version number of its changes, from 0
 */
public record ProjectDetails(
        ProjectId id, TenantId company, String name, String description, long version, Instant createdAt) {}

package io.croft.tenancy;

import io.croft.access.ProjectId;
import java.time.Instant;
import java.util.UUID;

/**
 * A project in a list.
 *
 * @param members number of members; people who see the whole company count only when they were added
 */
public record ProjectSummary(ProjectId id, String name, String description, long members, Instant createdAt) {

    ProjectSummary(UUID id, String name, String description, long members, Instant createdAt) {
        this(new ProjectId(id), name, description, members, createdAt);
    }
}

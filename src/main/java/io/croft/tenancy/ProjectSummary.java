package io.croft.tenancy;

import io.croft.access.ProjectId;
import java.time.Instant;
import java.util.UUID;

/**
 * One row of a list of projects.
 *
 * @param members how many people belong to it; those who see the whole company are not counted unless they were added
 */
public record ProjectSummary(ProjectId id, String name, String description, long members, Instant createdAt) {

    ProjectSummary(UUID id, String name, String description, long members, Instant createdAt) {
        this(new ProjectId(id), name, description, members, createdAt);
    }
}

package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.kernel.NotFound;

/** The project does not exist, or the actor does not see it. */
public final class ProjectNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public ProjectNotFound(ProjectId id) {
        super("No project " + id);
    }
}

package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.kernel.NotFound;

/** There is no such project, or the acting person does not see it. */
public final class ProjectNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public ProjectNotFound(ProjectId id) {
        super("No project " + id);
    }
}

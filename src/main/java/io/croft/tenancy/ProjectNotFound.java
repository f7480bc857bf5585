package io.croft.tenancy;

import io.croft.access.ProjectId;

/** There is no such project, or the acting person does not see it. */
public class ProjectNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ProjectNotFound(ProjectId id) {
        super("No project " + id);
    }
}

package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.kernel.Text;
import java.util.List;

/** Says what one room has in a project, so that a project that still holds something is not deleted. */
public interface ProjectContents {

    /** One sentence for each kind of thing in the project; called in the company's scope. */
    List<Text> of(ProjectId project);
}

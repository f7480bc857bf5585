package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.kernel.Text;
import java.util.List;

/** Reports what one room has in a project, so that a project that contains something is not deleted. A bean. */
public interface ProjectContents {

    /** One sentence for each kind of thing in the project; called in the scope of the company. */
    List<Text> of(ProjectId project);

    /** Deletes other references to a project that is deleted, in the same transaction. */
    void deleted(ProjectId project);
}

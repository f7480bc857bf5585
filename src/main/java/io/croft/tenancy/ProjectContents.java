package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.kernel.Text;
import java.util.List;

/** What one room has in a project: a project that still holds something is not deleted. */
public interface ProjectContents {

    /** One sentence for each kind of thing in the project; called in the company's scope. */
    List<Text> of(ProjectId project);

    /** The project held nothing that counts and is deleted: forgets what else names it, in the transaction that deletes it. */
    void deleted(ProjectId project);
}

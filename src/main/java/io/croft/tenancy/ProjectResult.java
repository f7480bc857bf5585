package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;

/** What became of the wish to make, change or delete a project. */
public sealed interface ProjectResult {

    /** It was done. */
    record Done(ProjectId id) implements ProjectResult {}

    /** A field stands in the way. */
    record Refused(Problem problem) implements ProjectResult {}

    /** It still holds something: one sentence for each kind of thing. */
    record NotEmpty(List<Text> contents) implements ProjectResult {}
}

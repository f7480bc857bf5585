package io.croft.tenancy;

import io.croft.access.ProjectId;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;

/** The result of making, changing or deleting a project. */
public sealed interface ProjectResult {

    /** It was done. */
    record Done(ProjectId id) implements ProjectResult {}

    /** A field is invalid. */
    record Refused(Problem problem) implements ProjectResult {}

    /** It still contains things; one sentence for each kind. */
    record NotEmpty(List<Text> contents) implements ProjectResult {}
}

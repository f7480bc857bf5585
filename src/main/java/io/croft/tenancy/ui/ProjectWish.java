package io.croft.tenancy.ui;

import io.croft.tenancy.ProjectDescription;
import io.croft.tenancy.ProjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in about a project. Public, because forms make it by reflection.
 *
 * @param description null where the field is empty
 */
public record ProjectWish(ProjectName name, @Nullable ProjectDescription description) {

    ProjectDescription said() {
        return Objects.requireNonNullElse(description, ProjectDescription.NONE);
    }
}

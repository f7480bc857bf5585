package io.croft.tenancy.ui;

import io.croft.tenancy.ProjectDescription;
import io.croft.tenancy.ProjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of the project form. Public, since the binder makes it by reflection.
 *
 * @param description null when the field is empty
 */
public record ProjectWish(ProjectName name, @Nullable ProjectDescription description) {

    ProjectDescription said() {
        return Objects.requireNonNullElse(description, ProjectDescription.NONE);
    }
}

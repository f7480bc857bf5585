package io.croft.tenancy;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;

/** The description of a project: at most 500 characters, may be empty. */
public record ProjectDescription(String value) {

    /** The longest description, in characters. */
    public static final int LONGEST = 500;

    /** The empty description. */
    public static final ProjectDescription NONE = new ProjectDescription("");

    public ProjectDescription {
        value = value.strip();
        if (value.length() > LONGEST || value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new InvalidValue(Text.of("tenancy.project.description.invalid"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

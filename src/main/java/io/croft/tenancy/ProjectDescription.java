package io.croft.tenancy;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;

/** What a project is for: at most 500 characters, may be empty. */
public record ProjectDescription(String value) {

    /** The most characters. */
    public static final int LONGEST = 500;

    /** Nothing said. */
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

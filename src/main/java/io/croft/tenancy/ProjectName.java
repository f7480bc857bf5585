package io.croft.tenancy;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.ShownText;
import io.croft.kernel.Text;

/** The name of a project: 1 to 64 characters without line breaks, at least one visible. */
public record ProjectName(String value) {

    private static final int LONGEST = 64;

    public ProjectName {
        value = ShownText.of(value);
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(Text.of("tenancy.project.name.invalid"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

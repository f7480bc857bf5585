package io.croft.people;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.ShownText;
import io.croft.kernel.Text;

/** The name of a profile: 1 to 60 characters without line breaks, at least one visible. */
public record ProfileName(String value) {

    public static final int LONGEST = 60;

    public ProfileName {
        value = ShownText.of(value);
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(Text.of("people.profile.name.invalid"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

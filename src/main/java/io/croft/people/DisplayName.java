package io.croft.people;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.ShownText;
import io.croft.kernel.Text;

/** The name of a person as others see it: 1 to 120 characters without line breaks, at least one visible. */
public record DisplayName(String value) {

    private static final int LONGEST = 120;

    public DisplayName {
        value = ShownText.of(value);
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(Text.of("people.displayName.invalid"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

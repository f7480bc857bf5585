package io.croft.signin;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.ShownText;

/**
 * What a person calls a token, such as the machine that uses it.
 *
 * @param value 1 to 60 characters that can be seen
 */
public record ApiTokenName(String value) {

    private static final int LONGEST = 60;

    public ApiTokenName {
        value = ShownText.of(value);
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw InvalidValue.of("signin.tokens.name.invalid", LONGEST);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

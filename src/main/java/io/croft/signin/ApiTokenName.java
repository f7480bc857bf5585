package io.croft.signin;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.ShownText;

/**
 * The name of a token.
 *
 * @param value 1 to 60 visible characters
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

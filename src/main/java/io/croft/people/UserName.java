package io.croft.people;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.Text;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name to sign in with: 2 to 60 of {@code a-z 0-9 . _ -}; without {@code @}, so that it is never an address. */
public record UserName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,58})[a-z0-9]");

    public UserName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(Text.of("people.userName.invalid"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

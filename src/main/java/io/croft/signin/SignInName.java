package io.croft.signin;

import io.croft.kernel.EmailAddress;
import io.croft.kernel.InvalidValue;
import io.croft.people.UserName;
import java.util.Optional;

/** A typed name in the normalized form in which names are stored. */
final class SignInName {

    /** The longest name, in characters. */
    static final int LONGEST = 254;

    private SignInName() {}

    /** The normalized name, or empty when no name can be like this; a name with {@code @} is an address. */
    static Optional<String> stored(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(typed.contains("@") ? new EmailAddress(typed).value() : new UserName(typed).value());
        } catch (InvalidValue nobodys) {
            return Optional.empty();
        }
    }
}

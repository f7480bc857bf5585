package io.croft.signin;

import io.croft.kernel.EmailAddress;
import io.croft.kernel.InvalidValue;
import io.croft.people.UserName;
import java.util.Optional;

/** What somebody typed as their name, in the one writing that names are stored in. */
final class SignInName {

    /** No name is longer. */
    static final int LONGEST = 254;

    private SignInName() {}

    /** The stored form, or empty when nobody can have such a name; only an e-mail address has an {@code @}. */
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

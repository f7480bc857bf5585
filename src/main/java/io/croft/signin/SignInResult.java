package io.croft.signin;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import java.util.List;

/** The result of an attempt to sign in. */
public sealed interface SignInResult {

    /**
     * The session is open.
     *
     * @param mustChangePassword whether the first password has to be changed before anything else
     */
    record SignedIn(UserId person, boolean mustChangePassword) implements SignInResult {}

    /** Several accounts with this address have the password; nobody is signed in until one is chosen. */
    record Several(List<Choice> choices) implements SignInResult {

        public Several {
            choices = List.copyOf(choices);
        }
    }

    /** An account to choose; {@link SignIn#enter} signs in as it. */
    record Choice(Entry entry, String name, String company) {}

    /** Nobody is signed in; the words do not reveal whether the account exists. */
    record Refused(Problem problem) implements SignInResult {}
}

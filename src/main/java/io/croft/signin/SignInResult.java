package io.croft.signin;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import java.util.List;

/** What became of a try to sign in. */
public sealed interface SignInResult {

    /** Name and password are right and the session is open; a first password must be changed before anything else. */
    record SignedIn(UserId person, boolean mustChangePassword) implements SignInResult {}

    /** The password is that of several accounts with this address; nobody is signed in until one is chosen. */
    record Several(List<Choice> choices) implements SignInResult {

        public Several {
            choices = List.copyOf(choices);
        }
    }

    /** An account to choose: {@link SignIn#enter} signs in as it. */
    record Choice(Entry entry, String name, String company) {}

    /** Nobody is signed in; the problem's words never tell a stranger whether the account exists. */
    record Refused(Problem problem) implements SignInResult {}
}

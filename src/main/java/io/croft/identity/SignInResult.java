package io.croft.identity;

import io.croft.access.UserId;
import io.croft.kernel.Problem;

/** What became of a try to sign in. */
public sealed interface SignInResult {

    /** Name and password are right and the session is open; a first password must be changed before anything else. */
    record SignedIn(UserId person, boolean mustChangePassword) implements SignInResult {}

    /** Nobody is signed in; the problem's words never tell a stranger whether the account exists. */
    record Refused(Problem problem) implements SignInResult {}
}

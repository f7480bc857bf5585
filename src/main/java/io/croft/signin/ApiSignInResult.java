package io.croft.signin;

import io.croft.kernel.Problem;

/** What became of a try to sign in by the API. */
public sealed interface ApiSignInResult {

    /** The caller is in. */
    record Admitted(ApiCredentials credentials) implements ApiSignInResult {}

    /** Nobody is in; the words never tell a stranger whether the account exists. */
    record Refused(Problem problem) implements ApiSignInResult {}
}

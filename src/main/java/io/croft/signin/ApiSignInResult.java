package io.croft.signin;

import io.croft.kernel.Problem;

/** The result of a sign-in by the API. */
public sealed interface ApiSignInResult {

    /** Signed in. */
    record Admitted(ApiCredentials credentials) implements ApiSignInResult {}

    /** Not signed in; the words do not reveal whether the account exists. */
    record Refused(Problem problem) implements ApiSignInResult {}
}

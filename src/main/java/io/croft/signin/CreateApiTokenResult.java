package io.croft.signin;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.util.List;

/** What became of the wish for a token. */
public sealed interface CreateApiTokenResult {

    /** The token exists; its secret is told here and never again. */
    record Created(ApiTokenSummary token, Secret secret) implements CreateApiTokenResult {}

    /** No token was made. */
    record Refused(List<Problem> problems) implements CreateApiTokenResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

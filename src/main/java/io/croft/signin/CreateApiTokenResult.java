package io.croft.signin;

import io.croft.kernel.Problem;
import io.croft.vault.Secret;
import java.util.List;

/** The result of making a token. */
public sealed interface CreateApiTokenResult {

    /** It was made; the secret is returned only here. */
    record Created(ApiTokenSummary token, Secret secret) implements CreateApiTokenResult {}

    /** No token was made. */
    record Refused(List<Problem> problems) implements CreateApiTokenResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

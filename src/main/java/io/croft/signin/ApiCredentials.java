package io.croft.signin;

import io.croft.vault.Secret;
import java.time.Duration;

/**
 * What a sign-in by the API gives.
 *
 * @param access sent with each call as a bearer token
 * @param refresh good once, for the next pair of tokens
 */
public record ApiCredentials(Secret access, Secret refresh) {

    static ApiCredentials next() {
        return new ApiCredentials(ApiSecrets.access(), ApiSecrets.refresh());
    }

    /** For how long the access token is good. */
    public Duration accessLifetime() {
        return ApiSession.ACCESS;
    }

    /** For how long the refresh token is good. */
    public Duration refreshLifetime() {
        return ApiSession.REFRESH;
    }
}

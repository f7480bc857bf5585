package io.croft.signin;

import io.croft.vault.Secret;
import java.time.Duration;

/**
 * What a sign-in by the API gives.
 *
 * @param access sent with each call as a bearer token
 * @param refresh good once, for the next pair of tokens
 * @param accessLifetime for how long the access token is good
 */
public record ApiCredentials(Secret access, Secret refresh, Duration accessLifetime) {

    static ApiCredentials next() {
        return lasting(ApiSession.ACCESS);
    }

    static ApiCredentials lasting(Duration accessLifetime) {
        return new ApiCredentials(ApiSecrets.access(), ApiSecrets.refresh(), accessLifetime);
    }

    /** For how long the refresh token is good. */
    public Duration refreshLifetime() {
        return ApiSession.REFRESH;
    }
}

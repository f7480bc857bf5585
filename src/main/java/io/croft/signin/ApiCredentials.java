package io.croft.signin;

import io.croft.vault.Secret;
import java.time.Duration;

/**
 * The tokens of a sign-in by the API.
 *
 * @param access sent with each call as a bearer token
 * @param refresh exchanged once for the next pair of tokens
 * @param accessLifetime how long the access token is valid
 */
public record ApiCredentials(Secret access, Secret refresh, Duration accessLifetime) {

    static ApiCredentials next() {
        return lasting(ApiSession.ACCESS);
    }

    static ApiCredentials lasting(Duration accessLifetime) {
        return new ApiCredentials(ApiSecrets.access(), ApiSecrets.refresh(), accessLifetime);
    }

    /** How long the refresh token is valid. */
    public Duration refreshLifetime() {
        return ApiSession.REFRESH;
    }
}

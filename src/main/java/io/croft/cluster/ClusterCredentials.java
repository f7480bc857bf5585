package io.croft.cluster;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/** The account by which Croft signs in to a cluster. A null secret keeps the stored one. */
public sealed interface ClusterCredentials {

    /** The id of the token or user, as shown to people. */
    String account();

    /** The secret as typed, or null to keep the stored one. */
    @Nullable
    Secret secret();

    /**
     * An API token.
     *
     * @param account {@code user@realm!name}
     * @param secret the UUID of the token, which PVE shows once; null to keep the stored one
     */
    record ApiToken(String account, @Nullable Secret secret) implements ClusterCredentials {}

    /**
     * A user with a password.
     *
     * @param account {@code user@realm}
     * @param secret the password; null to keep the stored one
     * @param totp the shared secret of the second factor in Base32; null when there is none
     */
    record Password(
            String account,
            @Nullable Secret secret,
            @Nullable Secret totp) implements ClusterCredentials {}
}

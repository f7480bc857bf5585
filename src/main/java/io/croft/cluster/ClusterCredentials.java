package io.croft.cluster;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/** What proves to a cluster who Croft is. A missing secret means: keep the one that is stored. */
public sealed interface ClusterCredentials {

    /** The name shown to people: the token's or the user's. */
    String account();

    /** The secret as typed, or null to keep the stored one. */
    @Nullable
    Secret secret();

    /**
     * An API token.
     *
     * @param account {@code user@realm!name}
     * @param secret the token's UUID, shown once by PVE
     */
    record ApiToken(String account, @Nullable Secret secret) implements ClusterCredentials {}

    /**
     * A user and a password.
     *
     * @param account {@code user@realm}
     * @param secret the password
     * @param totp the shared secret of the second factor in Base32, if the user has one
     */
    record Password(
            String account,
            @Nullable Secret secret,
            @Nullable Secret totp) implements ClusterCredentials {}
}

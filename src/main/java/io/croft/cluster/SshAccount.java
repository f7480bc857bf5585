package io.croft.cluster;

import io.croft.vault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The SSH account on the nodes. Null secrets keep the stored ones.
 *
 * @param user account on every node, usually {@code root}
 * @param port SSH port of every node
 * @param password the password, tried after the key
 * @param privateKey an unencrypted private key in PEM form
 */
public record SshAccount(
        String user,
        int port,
        @Nullable Secret password,
        @Nullable Secret privateKey) {}

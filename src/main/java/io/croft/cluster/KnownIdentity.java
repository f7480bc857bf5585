package io.croft.cluster;

import org.jspecify.annotations.Nullable;

/**
 * The stored identity of a cluster.
 *
 * @param authority fingerprint of its certificate authority, or null while it is not known
 * @param name its name in Proxmox VE, or null while it is not known
 */
record KnownIdentity(
        ClusterId id, @Nullable String authority, @Nullable String name) {}

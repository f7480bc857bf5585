package io.croft.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Who a stored cluster is known to be.
 *
 * @param authority fingerprint of its own certificate authority, or null while none is known
 * @param name its name in Proxmox VE, or null where none is known
 */
record KnownIdentity(
        ClusterId id, @Nullable String authority, @Nullable String name) {}

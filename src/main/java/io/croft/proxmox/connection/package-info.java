/**
 * How to reach a Proxmox VE cluster: endpoints, credentials, trust in its certificates and time limits. All types are
 * immutable values that refuse invalid content when they are made. None of them shows a secret in {@code toString()}.
 */
@NamedInterface("connection")
@NullMarked
package io.croft.proxmox.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

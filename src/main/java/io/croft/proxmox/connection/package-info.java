/**
 * How to connect to a Proxmox VE cluster: endpoints, credentials, accepted certificates and time limits. All types are
 * immutable and refuse invalid content with {@link java.lang.IllegalArgumentException}. None of them shows a secret in
 * {@code toString()}.
 */
@NamedInterface("connection")
@NullMarked
package io.croft.proxmox.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

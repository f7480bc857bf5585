/**
 * Accounts and privileges ({@code /access}): what the signed-in account may do where. Signing in itself happens inside
 * the client when a call needs it.
 */
@NamedInterface("access")
@NullMarked
package io.croft.proxmox.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Failures of Proxmox VE as types. A failed call throws a {@link ProxmoxException}; a failed task has an exit text.
 * {@link ProxmoxFault#of} maps either text to the same types, since Proxmox VE reports nearly all errors of its
 * operations as status 500 with a sentence. No exception contains a secret.
 */
@NamedInterface("error")
@NullMarked
package io.croft.proxmox.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

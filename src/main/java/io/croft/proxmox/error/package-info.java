/**
 * What can go wrong when talking to Proxmox VE, as types. A call that fails throws a {@link ProxmoxException}; a task
 * that fails carries a text. {@link ProxmoxFault#of} turns either text into the same typed fact, because Proxmox VE
 * reports nearly every business error as status 500 with nothing but a sentence. No exception shows a secret.
 */
@NamedInterface("error")
@NullMarked
package io.croft.proxmox.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Virtual machines ({@code /nodes/{node}/qemu}). Calls that start a task return its
 * {@link io.croft.proxmox.tasks.Upid} without waiting for it. Which options exist is known to
 * {@link io.croft.proxmox.qemu.QemuOptions}.
 */
@NamedInterface("qemu")
@NullMarked
package io.croft.proxmox.qemu;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Containers ({@code /nodes/{node}/lxc}): life, configuration, disks, snapshots and moves. What they have in common with virtual
 * machines is in the package of those.
 */
@NamedInterface("lxc")
@NullMarked
package io.croft.proxmox.lxc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

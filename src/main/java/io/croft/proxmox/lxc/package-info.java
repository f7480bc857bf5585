/**
 * Containers ({@code /nodes/{node}/lxc}), as far as they are listed here.
 */
@NamedInterface("lxc")
@NullMarked
package io.croft.proxmox.lxc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * Versions of Proxmox VE and the differences between 7.4, 8 and 9. Each difference has its own file, so that it can be
 * removed together with the version that needs it.
 */
@NamedInterface("version")
@NullMarked
package io.croft.proxmox.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

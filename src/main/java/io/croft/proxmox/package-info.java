/**
 * Client of the Proxmox VE API, 7.4 to 9.2, in plain Java. {@link io.croft.proxmox.Proxmox} is the handle of one
 * cluster: typed, immutable, safe for many virtual threads, and packaged as the API's paths are. It promises typed
 * errors, reads repeated and writes sent once, fail-over between endpoints, and that no secret shows in a text.
 * The package {@code http} is hidden.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.croft.proxmox;

import org.jspecify.annotations.NullMarked;

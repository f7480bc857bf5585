/**
 * Client of the Proxmox VE API, 7.4 to 9.2, in plain Java; its packages follow the paths of the API.
 * {@link io.croft.proxmox.Proxmox} is the client of one cluster. Failures are typed exceptions, reads are retried and
 * writes sent once, calls fail over between endpoints, and secrets never appear in texts. The package {@code http} is
 * not for other rooms.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.croft.proxmox;

import org.jspecify.annotations.NullMarked;

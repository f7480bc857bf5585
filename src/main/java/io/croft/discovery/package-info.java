/**
 * Finds the addresses of guests, from the agents of machines and from the nodes of containers. A running guest without
 * a known address is queried at increasing intervals, sixty times at most. Each cluster has a budget of two concurrent
 * queries over connections of their own, since a silent agent blocks a worker of PVE for three seconds. Only the
 * process that speaks for a cluster queries it. Results are written to the mirror of {@code inventory}; this room has
 * no tables.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "proxmox",
            "proxmox :: connection",
            "proxmox :: error",
            "proxmox :: lxc",
            "proxmox :: nodes",
            "proxmox :: qemu",
            "cluster",
            "inventory"
        })
@NullMarked
package io.croft.discovery;

import org.jspecify.annotations.NullMarked;

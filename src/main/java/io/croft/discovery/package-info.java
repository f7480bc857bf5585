/**
 * The addresses of guests, as the agents of machines and the nodes of containers tell them.
 *
 * <p>A guest that runs and whose address nobody knows is asked again and again, less and less often, sixty times at most. Every
 * cluster has a budget: two questions at a time over connections of their own, because a silent agent holds one of PVE's workers
 * for three seconds. Only the process that speaks for a cluster looks. What is found is written into the mirror of
 * {@code inventory}, which owns the table and tells of the change; this room keeps none of its own.
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

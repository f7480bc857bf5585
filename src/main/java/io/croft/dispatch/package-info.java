/**
 * All changes on Proxmox VE go through this room. Work waits in lanes sized to what PVE can take per cluster, node,
 * storage and source guest, so that a person who starts a machine never waits behind disk copies. VM ids are leased in
 * the database, since PVE cannot reserve them. Each verb reads the state, sends a request, follows its task to the end
 * and reads the state again, so that it can be repeated after a time-out or in another process without doing anything
 * twice; refusals keep the words of PVE. Every start goes through this room, which therefore enforces the limit of
 * running guests of a company.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "access",
            "proxmox",
            "proxmox :: cluster",
            "proxmox :: connection",
            "proxmox :: error",
            "proxmox :: lxc",
            "proxmox :: nodes",
            "proxmox :: qemu",
            "proxmox :: storage",
            "proxmox :: tasks",
            "ssh",
            "vault",
            "job",
            "quota",
            "cluster",
            "inventory"
        })
@org.jspecify.annotations.NullMarked
package io.croft.dispatch;

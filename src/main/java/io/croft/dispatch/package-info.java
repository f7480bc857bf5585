/**
 * All writing to Proxmox VE goes through here. Work waits in lanes sized to what PVE bears per cluster, node, storage and
 * source guest, so that a person who starts a desktop never waits behind disk copies. Guest ids are leased in the database,
 * because PVE reserves none. Every verb looks first, does, follows the task to its real end and reads back, so that it can be
 * asked again after a time-out or a killed process and makes nothing twice; refusals keep PVE's words. Every start goes through here too, and so a company's limit of running
 * guests is held here.
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

/**
 * The mirror of the clusters: nodes, storages and guests, for screens and placement. A guest is named by its
 * {@link io.croft.inventory.GuestRef}, which does not change when it moves to another node; a guest that vanished stays
 * as gone for a while. Each cluster is read on its own thread with one request per round; only changes are written and
 * published ({@link io.croft.inventory.InventoryEvent}). {@link io.croft.inventory.Ownership} says which company a
 * guest belongs to, also before the guest exists; guests without an owner belong to the provider.
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
            "uikit",
            "shell",
            "rest",
            "activity",
            "job",
            "tenancy",
            "tenancy :: ui",
            "cluster",
            "cluster :: ui"
        })
@NullMarked
package io.croft.inventory;

import org.jspecify.annotations.NullMarked;

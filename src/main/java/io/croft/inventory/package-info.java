/**
 * The mirror of what runs on the clusters: nodes, storages and guests, as screens and placement read them.
 *
 * <p>A guest is named by its {@link io.croft.inventory.GuestRef} and keeps that name when it moves to another node; one
 * that vanished stays as gone for a while. Every cluster is read on a thread of its own with one request per round, and only what
 * changed is written and told ({@link io.croft.inventory.InventoryEvent}). {@link io.croft.inventory.Ownership} says
 * which company a guest belongs to, before it exists if need be; what nobody owns belongs to the provider.
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

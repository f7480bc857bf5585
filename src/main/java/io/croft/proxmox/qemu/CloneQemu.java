package io.croft.proxmox.qemu;

import org.jspecify.annotations.Nullable;

/**
 * How to clone a virtual machine ({@code POST /nodes/{node}/qemu/{vmid}/clone}).
 *
 * @param newid guest id of the clone, 100 to 999999999
 * @param name its host name; the source's when missing
 * @param full true copies the disks; false makes a linked clone, which only templates allow
 * @param target node to put it on, which needs shared storage; the source's when missing
 * @param storage where to copy the disks to; full clones only
 * @param format {@code raw}, {@code qcow2} or {@code vmdk}; full clones only
 * @param pool resource pool to put it in
 * @param description notes
 * @param snapname snapshot to clone from; the current state when missing
 */
public record CloneQemu(
        int newid,
        @Nullable String name,
        boolean full,
        @Nullable String target,
        @Nullable String storage,
        @Nullable String format,
        @Nullable String pool,
        @Nullable String description,
        @Nullable String snapname) {

    public CloneQemu {
        if (!full && (storage != null || format != null)) {
            throw new IllegalArgumentException("A linked clone stays on the storage and in the format of its template");
        }
    }

    /** A linked clone of a template, on the same node. */
    public static CloneQemu linked(int newid, String name) {
        return new CloneQemu(newid, name, false, null, null, null, null, null, null);
    }
}

package io.croft.proxmox.lxc;

import org.jspecify.annotations.Nullable;

/**
 * How to clone a container ({@code POST /nodes/{node}/lxc/{vmid}/clone}).
 *
 * @param newid guest id of the clone, 100 to 999999999
 * @param hostname its host name; the source's when missing
 * @param full true copies the disks; false makes a linked clone, which only templates allow
 * @param target node to put it on, which needs shared storage; the source's when missing
 * @param storage where to copy the disks to; full clones only
 * @param pool resource pool to put it in
 * @param description notes
 * @param snapname snapshot to clone from; the current state when missing
 */
public record CloneLxc(
        int newid,
        @Nullable String hostname,
        boolean full,
        @Nullable String target,
        @Nullable String storage,
        @Nullable String pool,
        @Nullable String description,
        @Nullable String snapname) {

    public CloneLxc {
        if (!full && storage != null) {
            throw new IllegalArgumentException("A linked clone stays on the storage of its template");
        }
    }
}

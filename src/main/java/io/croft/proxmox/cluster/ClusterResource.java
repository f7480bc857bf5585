package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;

/** One line of {@code GET /cluster/resources}. */
public sealed interface ClusterResource permits GuestResource, NodeResource, StorageResource, OtherResource {

    /** Name that is unique within the cluster, such as {@code qemu/100} or {@code storage/pve1/local}. */
    String id();

    /** Reads one entry of the list. */
    static ClusterResource read(Fields fields) {
        return switch (fields.text("type")) {
            case "qemu", "lxc" -> GuestResource.read(fields);
            case "node" -> NodeResource.read(fields);
            case "storage" -> StorageResource.read(fields);
            default -> OtherResource.read(fields);
        };
    }
}

package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;

/** One entry of {@code GET /cluster/resources}. */
public sealed interface ClusterResource
        permits GuestResource, NodeResource, StorageResource, OtherResource, UnreadableResource {

    /** The longest accepted node name, in characters. */
    int NODE_WIDTH = 64;

    /** The longest accepted storage name, in characters. */
    int STORAGE_WIDTH = 128;

    /** The id within the cluster, such as {@code qemu/100} or {@code storage/pve1/local}. */
    String id();

    /** Reads one entry; a malformed one becomes an {@link UnreadableResource}. */
    static ClusterResource read(Fields fields) {
        try {
            return readable(fields);
        } catch (RuntimeException e) {
            return UnreadableResource.of(fields, e);
        }
    }

    private static ClusterResource readable(Fields fields) {
        return switch (fields.text("type")) {
            case "qemu", "lxc" -> GuestResource.read(fields);
            case "node" -> NodeResource.read(fields);
            case "storage" -> StorageResource.read(fields);
            default -> OtherResource.read(fields);
        };
    }
}

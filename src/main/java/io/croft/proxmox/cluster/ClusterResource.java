package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;

/** One line of {@code GET /cluster/resources}. */
public sealed interface ClusterResource
        permits GuestResource, NodeResource, StorageResource, OtherResource, UnreadableResource {

    /** No node's name is longer. */
    int NODE_WIDTH = 64;

    /** No storage's name is longer. */
    int STORAGE_WIDTH = 128;

    /** Name that is unique within the cluster, such as {@code qemu/100} or {@code storage/pve1/local}. */
    String id();

    /** Reads one entry of the list; one that is not as documented becomes an {@link UnreadableResource}. */
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

package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.util.Set;

/**
 * A storage of one node as the cluster lists it; a shared storage is listed once per node.
 *
 * @param id such as {@code storage/pve1/local}
 * @param node the node that uses it
 * @param storage its name
 * @param plugin kind of storage, such as {@code dir}, {@code lvmthin} or {@code rbd}
 * @param available true when the node can use it now
 * @param shared true when all nodes see the same content
 * @param content what may be kept on it, such as {@code images} or {@code iso}
 * @param used bytes
 * @param size bytes
 */
public record StorageResource(
        String id,
        String node,
        String storage,
        String plugin,
        boolean available,
        boolean shared,
        Set<String> content,
        long used,
        long size)
        implements ClusterResource {

    public StorageResource {
        content = Set.copyOf(content);
    }

    static StorageResource read(Fields fields) {
        return new StorageResource(
                fields.text("id"),
                fields.name("node", ClusterResource.NODE_WIDTH),
                fields.name("storage", ClusterResource.STORAGE_WIDTH),
                fields.textOr("plugintype", ""),
                fields.textOr("status", "unknown").equals("available"),
                fields.flag("shared"),
                fields.words("content"),
                fields.bytes("disk"),
                fields.bytes("maxdisk"));
    }
}

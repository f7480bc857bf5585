package io.croft.proxmox.storage;

import io.croft.proxmox.http.Fields;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A storage as one node sees it.
 *
 * @param storage its name
 * @param plugin kind of storage, such as {@code dir}, {@code lvmthin} or {@code rbd}
 * @param content what may be kept on it; kinds this client does not know are left out
 * @param enabled true when it is switched on
 * @param active true when the node can use it now
 * @param shared true when all nodes see the same content
 * @param size bytes
 * @param used bytes
 * @param available bytes that can still be written
 */
public record StorageStatus(
        String storage,
        String plugin,
        Set<ContentKind> content,
        boolean enabled,
        boolean active,
        boolean shared,
        long size,
        long used,
        long available) {

    public StorageStatus {
        content = Set.copyOf(content);
    }

    static StorageStatus read(String storage, Fields fields) {
        return new StorageStatus(
                storage,
                fields.text("type"),
                fields.words("content").stream()
                        .map(ContentKind::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                fields.flag("enabled"),
                fields.flag("active"),
                fields.flag("shared"),
                fields.bytes("total"),
                fields.bytes("used"),
                fields.bytes("avail"));
    }
}

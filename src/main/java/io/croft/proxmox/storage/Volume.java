package io.croft.proxmox.storage;

import io.croft.proxmox.http.Fields;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Something kept on a storage.
 *
 * @param volid its name, such as {@code shared:100/vm-100-disk-0.qcow2}
 * @param kind what it is; empty for a kind this client does not know
 * @param format such as {@code qcow2}, {@code raw} or {@code iso}
 * @param size bytes it can hold, or of the file
 * @param used bytes it takes
 * @param vmid guest it belongs to
 * @param createdAt when it was made
 * @param parent volume it is a linked clone of
 * @param notes notes on a backup
 * @param isProtected true when it must not be deleted
 */
public record Volume(
        String volid,
        Optional<ContentKind> kind,
        String format,
        long size,
        OptionalLong used,
        OptionalInt vmid,
        Optional<Instant> createdAt,
        Optional<String> parent,
        Optional<String> notes,
        boolean isProtected) {

    static Volume read(Fields fields) {
        return new Volume(
                fields.text("volid"),
                ContentKind.of(fields.textOr("content", "")),
                fields.textOr("format", ""),
                fields.bytes("size"),
                fields.optionalNumber("used"),
                fields.optionalInteger("vmid"),
                fields.optionalMoment("ctime"),
                fields.optionalText("parent"),
                fields.optionalText("notes"),
                fields.flag("protected"));
    }
}

package io.croft.inventory;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.MacAddress;
import io.croft.proxmox.qemu.PropertyString;
import io.croft.proxmox.qemu.QemuConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads network cards and disks out of configurations as PVE writes them. */
final class NetworkCards {

    private static final List<String> DISK_ORDER = List.of("scsi", "virtio", "sata", "ide");

    private NetworkCards() {}

    /** The card's hardware address, written as the value of its model ({@code virtio=BC:24:11:…}). */
    static Optional<MacAddress> mac(PropertyString card) {
        return card.properties().values().stream()
                .filter(value -> value.length() == 17)
                .flatMap(value -> read(value).stream())
                .findFirst();
    }

    private static Optional<MacAddress> read(String value) {
        try {
            return Optional.of(new MacAddress(value));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** The storage before the colon of the first disk that is no CD drive. */
    static @Nullable String storageOfFirstDisk(QemuConfig config) {
        for (String bus : DISK_ORDER) {
            for (Map.Entry<String, PropertyString> disk : config.disks().entrySet()) {
                String volume = disk.getValue().first().orElse("");
                boolean drive = disk.getValue()
                        .property("media")
                        .filter("cdrom"::equals)
                        .isPresent();
                if (disk.getKey().startsWith(bus) && !drive && volume.contains(":")) {
                    return volume.substring(0, volume.indexOf(':'));
                }
            }
        }
        return null;
    }
}

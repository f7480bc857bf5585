package io.croft.inventory;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.MacAddress;
import io.croft.proxmox.qemu.PropertyString;
import io.croft.proxmox.qemu.QemuConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads network cards and disks out of configurations as PVE writes them. */
final class NetworkCards {

    private static final List<String> DISK_ORDER = List.of("scsi", "virtio", "sata", "ide");

    private static final Pattern CLOUD_INIT = Pattern.compile(".*vm-\\d+-cloudinit(\\.\\w+)?");

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

    /** The storage of the first disk. */
    static @Nullable String storageOfFirstDisk(QemuConfig config) {
        return disks(config).stream()
                .map(TemplateDisk::volume)
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .findFirst()
                .orElse(null);
    }

    /** The disks that are no CD or cloud-init drives and no firmware, by bus and number. */
    static List<TemplateDisk> disks(QemuConfig config) {
        List<TemplateDisk> disks = new ArrayList<>();
        for (String bus : DISK_ORDER) {
            config.disks().forEach((key, drive) -> {
                String volume = drive.first().or(() -> drive.property("file")).orElse("");
                boolean medium = drive.property("media").filter("cdrom"::equals).isPresent();
                if (key.startsWith(bus) && !medium && volume.contains(":")) {
                    disks.add(new TemplateDisk(key, volume));
                }
            });
        }
        return disks;
    }

    /** The storages of all drives that a full copy takes along, firmware and cloud-init among them. */
    static Set<String> storages(QemuConfig config) {
        return storages(config, drive -> !isMedium(drive));
    }

    /** The storages of the CD images in its drives, which a copy shares with its source. */
    static Set<String> mediaStorages(QemuConfig config) {
        return storages(config, NetworkCards::isMedium);
    }

    private static Set<String> storages(QemuConfig config, Predicate<PropertyString> wanted) {
        return config.disks().values().stream()
                .filter(wanted)
                .map(NetworkCards::volume)
                .filter(volume -> volume.contains(":") && !volume.startsWith("/"))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String volume(PropertyString drive) {
        return drive.first().or(() -> drive.property("file")).orElse("");
    }

    private static boolean isMedium(PropertyString drive) {
        return drive.property("media").filter("cdrom"::equals).isPresent()
                && !CLOUD_INIT.matcher(volume(drive)).matches();
    }
}

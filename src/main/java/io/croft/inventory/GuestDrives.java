package io.croft.inventory;

import io.croft.kernel.ByteSize;
import io.croft.proxmox.qemu.Drive;
import io.croft.proxmox.qemu.QemuConfig;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the drives of a machine mean for copies of it.
 *
 * @param disks its disks by bus and number, without CD and cloud-init drives and firmware
 * @param storage the storage of the first disk that is on a storage
 * @param storages the storages of all drives that a full copy includes, with firmware and cloud-init
 * @param mediaStorages the storages of its CD images, which copies share with their source
 * @param size total size of its disks, as far as it is known
 */
record GuestDrives(
        List<TemplateDisk> disks,
        @Nullable String storage,
        Set<String> storages,
        Set<String> mediaStorages,
        ByteSize size) {

    static GuestDrives of(QemuConfig config) {
        return new GuestDrives(
                config.disks().stream()
                        .map(disk -> new TemplateDisk(disk.key(), disk.source().text()))
                        .toList(),
                config.storage().orElse(null),
                storages(config, drive -> !drive.isMedium() && !drive.isUnused()),
                storages(config, Drive::isMedium),
                config.disks().stream()
                        .flatMapToLong(disk -> disk.size().stream())
                        .mapToObj(ByteSize::new)
                        .reduce(new ByteSize(0), ByteSize::plus));
    }

    private static Set<String> storages(QemuConfig config, Predicate<Drive> wanted) {
        return config.drives().stream()
                .filter(wanted)
                .flatMap(drive -> drive.storage().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

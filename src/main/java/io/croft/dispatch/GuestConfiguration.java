package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.lxc.LxcConfig;
import io.croft.proxmox.qemu.Drive;
import io.croft.proxmox.qemu.QemuConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The common part of the configurations of machines and containers.
 *
 * @param name the host name
 * @param memoryMiB memory in MiB
 * @param processors processors in all; empty for a container without a limit
 * @param template whether it is a template
 * @param lock the lock of PVE it has
 * @param tags its tags
 * @param drives disks, media, and volumes that are not attached
 * @param options every option as PVE writes it
 * @param digest identifies this state of the configuration; a change with another digest is refused
 */
record GuestConfiguration(
        GuestKind kind,
        Optional<String> name,
        long memoryMiB,
        Optional<Integer> processors,
        boolean template,
        Optional<String> lock,
        Set<String> tags,
        List<Drive> drives,
        Map<String, String> options,
        String digest) {

    static GuestConfiguration of(QemuConfig config) {
        return new GuestConfiguration(
                GuestKind.QEMU,
                config.name(),
                config.memoryMiB(),
                Optional.of(config.cores() * config.sockets()),
                config.template(),
                config.lock(),
                config.tags(),
                config.drives(),
                config.options(),
                config.digest());
    }

    static GuestConfiguration of(LxcConfig config) {
        return new GuestConfiguration(
                GuestKind.LXC,
                config.hostname(),
                config.memoryMiB(),
                config.cores(),
                config.template(),
                config.lock(),
                config.tags(),
                config.drives(),
                config.options(),
                config.digest());
    }

    Optional<String> option(String key) {
        return Optional.ofNullable(options.get(key));
    }

    /** The notes, which hold the mark. */
    String notes() {
        return option("description").orElse("");
    }

    /** The drive attached here, such as {@code scsi0} or {@code rootfs}. */
    Optional<Drive> drive(String key) {
        return drives.stream().filter(drive -> drive.key().equals(key)).findFirst();
    }

    /** The storage of its first disk that is on a storage. */
    Optional<String> storage() {
        return drives.stream()
                .filter(Drive::isDisk)
                .flatMap(disk -> disk.storage().stream())
                .findFirst();
    }
}

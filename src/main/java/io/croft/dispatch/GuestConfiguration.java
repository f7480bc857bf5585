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
 * What a machine's and a container's configuration have in common.
 *
 * @param name the host name
 * @param memoryMiB memory in MiB
 * @param processors processors in all; empty for a container that may use all of its node
 * @param template whether it can only be cloned
 * @param lock what PVE has locked it for
 * @param tags its tags
 * @param drives disks, media, and volumes plugged in nowhere
 * @param options every option as PVE writes it
 * @param digest names this state of the configuration; a change based on it is refused when it is no longer the present one
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

    /** The drive that is plugged in here, such as {@code scsi0} or {@code rootfs}. */
    Optional<Drive> drive(String key) {
        return drives.stream().filter(drive -> drive.key().equals(key)).findFirst();
    }

    /** Where its first disk lies that lies on a storage. */
    Optional<String> storage() {
        return drives.stream()
                .filter(Drive::isDisk)
                .flatMap(disk -> disk.storage().stream())
                .findFirst();
    }
}

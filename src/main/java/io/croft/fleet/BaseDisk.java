package io.croft.fleet;

import io.croft.kernel.Text;
import io.croft.proxmox.qemu.Drive;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A drive of a base and what a machine gets in its place: an overlay of a base image, a copy of a small firmware disk,
 * a cloud-init drive that PVE makes at the first start, or the same medium.
 *
 * @param base VM id of the base
 * @param key the setting, such as {@code scsi0}
 * @param volume the volume id, such as {@code local:110/base-110-disk-0.qcow2}, or another source as written
 * @param options the rest of the setting with its leading comma, or empty
 * @param kind what a machine gets
 */
record BaseDisk(int base, String key, String volume, String options, Kind kind) {

    /** What a machine gets in place of the drive. */
    enum Kind {
        OVERLAY,
        COPY,
        CLOUD_INIT,
        MEDIUM
    }

    private static final Pattern IMAGE = Pattern.compile("([^:/]+):(\\d+)/((?:base|vm)-\\d+-[^/]+?\\.(qcow2|raw))");

    /** Parses a setting; empty when a machine gets no such drive, as for unused volumes. */
    static Optional<BaseDisk> read(int base, String key, String value) {
        return Drive.read(key, value)
                .filter(drive -> !drive.isUnused())
                .map(drive -> new BaseDisk(base, key, drive.source().text(), options(drive), kind(drive)));
    }

    private static String options(Drive drive) {
        return drive.options().stream().map(option -> "," + option).collect(Collectors.joining());
    }

    private static Kind kind(Drive drive) {
        if (drive.isCloudInit()) {
            return Kind.CLOUD_INIT;
        }
        if (drive.isMedium()) {
            return Kind.MEDIUM;
        }
        return drive.isFirmware() ? Kind.COPY : Kind.OVERLAY;
    }

    boolean needsFile() {
        return kind == Kind.OVERLAY || kind == Kind.COPY;
    }

    /** The setting in the configuration of a machine. */
    String forMachine(int vmid) {
        return switch (kind) {
            case MEDIUM -> volume + options;
            case CLOUD_INIT ->
                volume.replace(":" + base + "/", ":" + vmid + "/")
                                .replace("vm-" + base + "-cloudinit", "vm-" + vmid + "-cloudinit")
                        + options;
            case COPY -> storage() + ":" + vmid + "/" + fileFor(vmid) + options;
            case OVERLAY -> volume + "/" + vmid + "/" + fileFor(vmid) + options;
        };
    }

    /** The storage of the image. */
    String storage() {
        return parts(1);
    }

    /** The file name of the image in the directory of the base. */
    String file() {
        return parts(3);
    }

    /** The file name in the directory of a machine, numbered like PVE does. */
    String fileFor(int vmid) {
        return file().replaceFirst("^(base|vm)-\\d+-", "vm-" + vmid + "-");
    }

    /** The backing file, relative to the directory of a machine. */
    String backing() {
        return "../" + base + "/" + file();
    }

    private String parts(int group) {
        var image = IMAGE.matcher(volume);
        if (!image.matches() || (kind == Kind.OVERLAY && !"qcow2".equals(image.group(4)))) {
            throw new FleetRefused(Text.of("fleet.overlay.notQcow2", key, volume));
        }
        return image.group(group);
    }
}

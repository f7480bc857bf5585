package io.croft.inventory;

import io.croft.proxmox.qemu.Drive;
import java.util.Optional;

/**
 * A disk of a template, not a CD, cloud-init or firmware drive.
 *
 * @param key where it is attached, such as {@code scsi0}
 * @param volume such as {@code shared:9000/base-9000-disk-0.qcow2}, or the path of a device that is on no storage
 */
public record TemplateDisk(String key, String volume) {

    /** Whether it is a qcow2 image, which overlays can use as their base. */
    public boolean isQcow2() {
        return volume.endsWith(".qcow2");
    }

    /** Whether it is a volume of a storage; Proxmox VE clones no others. */
    public boolean liesOnStorage() {
        return Drive.read(key, volume).flatMap(Drive::storage).isPresent();
    }

    /** The stored form, one word. */
    String written() {
        return key + "=" + volume.replace("%", "%25").replace(" ", "%20");
    }

    static Optional<TemplateDisk> read(String written) {
        int equals = written.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(new TemplateDisk(
                        written.substring(0, equals),
                        written.substring(equals + 1).replace("%20", " ").replace("%25", "%")));
    }
}

package io.croft.inventory;

import io.croft.proxmox.qemu.Drive;
import java.util.Optional;

/**
 * A disk of a template; drives, cloud-init and the small disks of firmware are none.
 *
 * @param key where it is plugged in, such as {@code scsi0}
 * @param volume where it lies, such as {@code shared:9000/base-9000-disk-0.qcow2}, or the path of a device that is on no storage
 */
public record TemplateDisk(String key, String volume) {

    /** Whether it is a qcow2 image, on which overlays can stand. */
    public boolean isQcow2() {
        return volume.endsWith(".qcow2");
    }

    /** Whether it is a volume of a storage. Proxmox VE clones no other. */
    public boolean liesOnStorage() {
        return Drive.read(key, volume).flatMap(Drive::storage).isPresent();
    }

    /** As a word. */
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

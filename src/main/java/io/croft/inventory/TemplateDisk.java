package io.croft.inventory;

import java.util.Optional;

/**
 * A disk of a template; drives, cloud-init and the small disks of firmware are none.
 *
 * @param key where it is plugged in, such as {@code scsi0}
 * @param volume where it lies, such as {@code shared:9000/base-9000-disk-0.qcow2}
 */
public record TemplateDisk(String key, String volume) {

    /** Whether it is a qcow2 image, on which overlays can stand. */
    public boolean isQcow2() {
        return volume.endsWith(".qcow2");
    }

    String written() {
        return key + "=" + volume;
    }

    static Optional<TemplateDisk> read(String written) {
        int equals = written.indexOf('=');
        return equals < 0
                ? Optional.empty()
                : Optional.of(new TemplateDisk(written.substring(0, equals), written.substring(equals + 1)));
    }
}

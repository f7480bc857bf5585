package io.croft.proxmox.qemu;

/** Where the data of a drive are ({@code pve-volume-id-or-qm-path} of the schema). */
public sealed interface DriveSource {

    /** As Proxmox VE writes it. */
    String text();

    /**
     * A volume of a storage, such as {@code shared:100/vm-100-disk-0.qcow2}.
     *
     * @param storage the storage's id, of two letters or more
     * @param name the volume's name there
     */
    record OnStorage(String storage, String name) implements DriveSource {
        @Override
        public String text() {
            return storage + ":" + name;
        }
    }

    /**
     * A device, file or folder of the node, on no storage, such as {@code /dev/disk/by-id/usb-Example_Flash_0374-0:0}.
     *
     * @param text the absolute path
     */
    record Path(String text) implements DriveSource {}

    /** An empty CD drive, {@code none}. */
    record Empty() implements DriveSource {
        @Override
        public String text() {
            return "none";
        }
    }

    /** The CD drive of the node, {@code cdrom}. */
    record OfNode() implements DriveSource {
        @Override
        public String text() {
            return "cdrom";
        }
    }

    /**
     * Any other notation.
     *
     * @param text as it was written
     */
    record Unknown(String text) implements DriveSource {}
}

package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.ByteSize;
import io.croft.proxmox.qemu.QemuConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What copies of a machine need is read off its drives. */
class GuestDrivesTest {

    private static final String DEVICE = "/dev/disk/by-id/usb-Example_Flash_0374-0:0";

    @Test
    void aDeviceIsADiskOnNoStorage() {
        GuestDrives drives = read(Map.of("scsi0", DEVICE));
        assertThat(drives.storage()).isNull();
        assertThat(drives.storages()).isEmpty();
        assertThat(drives.disks()).containsExactly(new TemplateDisk("scsi0", DEVICE));
        assertThat(drives.disks()).noneMatch(TemplateDisk::liesOnStorage);
    }

    @Test
    void everyDriveCountsAsWhatItIs() {
        GuestDrives drives = read(Map.of(
                "scsi10", "fast:100/vm-100-disk-9.qcow2,size=1.5G",
                "scsi2", "size=10G,file=slow:100/vm-100-disk-0.qcow2",
                "efidisk0", "firmware:100/vm-100-disk-1.qcow2,size=528K",
                "ide2", "seeds:100/vm-100-cloudinit.qcow2,media=cdrom,size=4M",
                "ide0", "ISO:iso/debian.iso,media=cdrom,size=700M",
                "ide1", "none,media=cdrom",
                "unused0", "left:100/vm-100-disk-5.qcow2"));
        assertThat(drives.disks()).extracting(TemplateDisk::key).containsExactly("scsi2", "scsi10");
        assertThat(drives.storage()).isEqualTo("slow");
        assertThat(drives.storages()).containsExactlyInAnyOrder("slow", "fast", "firmware", "seeds");
        assertThat(drives.mediaStorages()).containsExactly("ISO");
        assertThat(drives.size()).isEqualTo(new ByteSize((10L << 30) + (3L << 29)));
    }

    @Test
    void aDiskIsWrittenAsOneWordAndReadBack() {
        for (String volume :
                List.of("shared:9000/base-9000-disk-0.qcow2", "/srv/my images/100%20 = full.raw", DEVICE)) {
            TemplateDisk disk = new TemplateDisk("scsi0", volume);
            assertThat(disk.written()).doesNotContain(" ");
            assertThat(TemplateDisk.read(disk.written())).contains(disk);
        }
    }

    private static GuestDrives read(Map<String, String> options) {
        return GuestDrives.of(new QemuConfig(options, ""));
    }
}

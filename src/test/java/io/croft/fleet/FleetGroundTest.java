package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestKind;
import io.croft.inventory.GuestRef;
import io.croft.inventory.StorageRow;
import io.croft.inventory.TemplateDisk;
import io.croft.inventory.TemplateRow;
import io.croft.kernel.ByteSize;
import io.croft.kernel.Identifier;
import io.croft.testing.PlainWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetGroundTest {

    private static final ClusterId CLUSTER = new ClusterId(Identifier.next());

    @ParameterizedTest
    @CsvSource({
        "dir, true, true",
        "nfs, true, true",
        "cifs, true, true",
        "lvmthin, true, false",
        "zfspool, true, false",
        "rbd, true, false",
        "lvm, false, false",
        "iscsi, false, false"
    })
    void whatAStorageBearsFollowsFromItsKind(String type, boolean clones, boolean overlays) {
        var ground = ground(storage(type, true, "images"), "qcow2");
        assertThat(ground.diskObstacle()).isEmpty();
        assertThat(ground.cloneObstacle().isEmpty()).isEqualTo(clones);
        assertThat(ground.overlayObstacle().isEmpty()).isEqualTo(overlays);
        ground.cloneObstacle()
                .ifPresent(reason -> assertThat(PlainWords.of(reason))
                        .isEqualTo("Linked clones cannot be made on storage store, which is of type " + type));
        ground.overlayObstacle()
                .ifPresent(reason -> assertThat(PlainWords.of(reason))
                        .startsWith("Overlays need a file storage")
                        .endsWith(type));
    }

    @Test
    void overlaysNeedQcow2DisksAndLinkedClonesDoNot() {
        var ground = ground(storage("dir", true, "images"), "raw");
        assertThat(ground.cloneObstacle()).isEmpty();
        assertThat(PlainWords.of(ground.overlayObstacle().orElseThrow()))
                .isEqualTo("Overlays need qcow2 disks; scsi0 is store:9000/base-9000-disk-0.raw");
    }

    @Test
    void aDiskThatIsADeviceOfTheNodeIsClonedByNoMethod() {
        var device = new TemplateDisk("scsi1", "/dev/disk/by-id/usb-Example_Flash_0374-0:0");
        var whole = new TemplateDisk("scsi0", "store:9000/base-9000-disk-0.qcow2");
        var ground = new FleetGround(template(List.of(whole, device)), storage("dir", true, "images"));
        assertThat(PlainWords.of(ground.diskObstacle().orElseThrow()))
                .isEqualTo("Disk scsi1 is /dev/disk/by-id/usb-Example_Flash_0374-0:0, which lies on no storage;"
                        + " Proxmox VE clones volumes of storages only");
    }

    @Test
    void aStorageThatIsAwayOrNotMeantForDisksBearsNoMachines() {
        assertThat(PlainWords.of(ground(storage("dir", true, "iso"), "qcow2")
                        .diskObstacle()
                        .orElseThrow()))
                .isEqualTo("Storage store is not meant for disks of machines");
        assertThat(PlainWords.of(ground(storage("nfs", false, "images"), "qcow2")
                        .diskObstacle()
                        .orElseThrow()))
                .isEqualTo("Storage store is not available on node pve1");
    }

    @Test
    void whatIsNotKnownYetForbidsNothing() {
        var ground = new FleetGround(template(List.of()), null);
        assertThat(ground.diskObstacle()).isEmpty();
        assertThat(ground.cloneObstacle()).isEmpty();
        assertThat(ground.overlayObstacle()).isEmpty();
        assertThat(ground(storage("somebodys-plugin", true, "images"), "qcow2").cloneObstacle())
                .isEmpty();
    }

    private static FleetGround ground(StorageRow storage, String format) {
        return new FleetGround(
                template(List.of(new TemplateDisk("scsi0", "store:9000/base-9000-disk-0." + format))), storage);
    }

    private static StorageRow storage(String type, boolean available, String content) {
        return new StorageRow(
                CLUSTER,
                "pve1",
                "store",
                type,
                true,
                available,
                Set.of(content),
                ByteSize.ofGiB(100),
                ByteSize.ofGiB(1));
    }

    private static TemplateRow template(List<TemplateDisk> disks) {
        return new TemplateRow(
                new GuestRef(CLUSTER, 9000),
                GuestKind.QEMU,
                "debian-13",
                "pve1",
                "store",
                disks,
                Set.of("store"),
                Set.of(),
                1,
                ByteSize.ofGiB(1),
                ByteSize.ofGiB(1),
                null);
    }
}

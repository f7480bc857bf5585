package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.kernel.Identifier;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BaseConfigurationTest {

    private static final String BASE = """
            #croft%3A note of the base
            agent: 1
            boot: order=scsi0
            cipassword: $5$abc$def
            efidisk0: local:110/base-110-disk-1.qcow2,efitype=4m,pre-enrolled-keys=1,size=528K
            ide2: local:110/vm-110-cloudinit.qcow2,media=cdrom,size=4M
            ide0: iso:iso/debian.iso,media=cdrom
            memory: 256
            meta: creation-qemu=10.0.13,ctime=1795174777
            name: linux-base
            net0: virtio=BC:24:11:9E:15:E5,bridge=vmbr0,firewall=1
            net1: virtio=BC:24:11:9E:15:E6,bridge=vmbr1
            protection: 1
            scsi0: local:110/base-110-disk-0.qcow2,discard=on,size=100M
            smbios1: uuid=044d15f5-c7c9-4240-9c4d-c6a4f3f95220,manufacturer=Q3JvZnQ=,base64=1
            tags: prod
            template: 1
            tpmstate0: local:110/base-110-disk-2.raw,size=4M,version=v2.0
            unused0: local:110/vm-110-disk-3.raw
            vmgenid: 6e11a846-d3c5-4d75-9e6e-fbf0083a6e52

            [PENDING]
            memory: 512
            """;

    private final FleetId fleet = new FleetId("lab", Identifier.next());
    private final BaseConfiguration base = BaseConfiguration.parse(110, BASE);

    private String seat() {
        var next = new int[1];
        return base.forMachine(new MachineIdentity(
                205, "linux-05", fleet.mark(5), () -> "BC:24:11:00:00:0" + ++next[0], new UUID(1, 1), new UUID(2, 2)));
    }

    @Test
    void aSeatsDisksAreOverlaysNamedAsPveNamesThem() {
        assertThat(seat())
                .contains("\nscsi0: local:110/base-110-disk-0.qcow2/205/vm-205-disk-0.qcow2,discard=on,size=100M\n");
    }

    @Test
    void firmwareDisksAreCopiesAndCloudInitIsMadeAnew() {
        assertThat(seat())
                .contains("\nefidisk0: local:205/vm-205-disk-1.qcow2,efitype=4m,pre-enrolled-keys=1,size=528K\n")
                .contains("\ntpmstate0: local:205/vm-205-disk-2.raw,size=4M,version=v2.0\n")
                .contains("\nide2: local:205/vm-205-cloudinit.qcow2,media=cdrom,size=4M\n")
                .contains("\nide0: iso:iso/debian.iso,media=cdrom\n");
        assertThat(base.disks()).extracting(BaseDisk::key).containsExactlyInAnyOrder("scsi0", "efidisk0", "tpmstate0");
    }

    @Test
    void aCloudInitDriveOnVolumesIsItsOwnToo() {
        assertThat(BaseDisk.read(110, "ide2", "local-lvm:vm-110-cloudinit,media=cdrom")
                        .orElseThrow()
                        .forMachine(205))
                .isEqualTo("local-lvm:vm-205-cloudinit,media=cdrom");
    }

    @Test
    void aSeatHasAnIdentityOfItsOwn() {
        assertThat(seat())
                .contains("net0: virtio=BC:24:11:00:00:01,bridge=vmbr0,firewall=1")
                .contains("net1: virtio=BC:24:11:00:00:02,bridge=vmbr1")
                .contains("smbios1: uuid=" + new UUID(1, 1) + ",manufacturer=Q3JvZnQ=,base64=1")
                .contains("vmgenid: " + new UUID(2, 2))
                .contains("\nname: linux-05\n")
                .contains("\ntags: croft\n")
                .doesNotContain("linux-base")
                .doesNotContain("prod");
    }

    @Test
    void aSeatCarriesItsMarkAndIsNoTemplate() {
        assertThat(seat())
                .startsWith("#croft%3Alab%3A" + fleet.value() + "%3A5\n")
                .doesNotContain("template")
                .doesNotContain("protection")
                .doesNotContain("unused");
        assertThat(NodeConfigurations.carries(seat(), fleet.mark(5))).isTrue();
        assertThat(NodeConfigurations.carries(seat(), fleet.mark(55))).isFalse();
        assertThat(NodeConfigurations.carries("#croft:lab:" + fleet.value() + ":5\n", fleet.mark(5)))
                .isTrue();
    }

    @Test
    void aBaseThatShallHaveNoGenerationIdGivesItsSeatsNone() {
        var none = BaseConfiguration.parse(110, "memory: 256\nvmgenid: 0\n");
        var seat = none.forMachine(new MachineIdentity(
                205, "linux-05", fleet.mark(5), () -> "BC:24:11:00:00:01", new UUID(1, 1), new UUID(2, 2)));
        assertThat(seat).contains("\nvmgenid: 0\n").doesNotContain(new UUID(2, 2).toString());
    }

    @Test
    void aMarkIsFoundWhateverItsLineEndsIn() {
        var mark = fleet.mark(5);
        for (var end : List.of("%0D", "\r", " ", "%0D%0Ayours")) {
            assertThat(NodeConfigurations.carries(
                            "#mine\n#croft:lab:" + fleet.value() + ":5" + end + "\nmemory: 256\n", mark))
                    .as("ending in <%s>", end)
                    .isTrue();
        }
        assertThat(NodeConfigurations.carries("#croft:lab:" + fleet.value() + ":55%0D\n", mark))
                .isFalse();
    }

    @Test
    void pendingValuesAndSnapshotsAreLeftOut() {
        assertThat(seat()).contains("memory: 256").doesNotContain("512").doesNotContain("PENDING");
    }

    @Test
    void aDiskThatIsNoQcow2ImageIsRefused() {
        var raw = BaseConfiguration.parse(110, "scsi0: lvm:base-110-disk-0,size=1G\n");
        assertThatThrownBy(() -> raw.disks().getFirst().file())
                .isInstanceOf(FleetRefused.class)
                .hasMessageContaining("lvm:base-110-disk-0");
    }

    @Test
    void aDeviceOfTheNodeIsRefusedAndStandsOnNoStorage() {
        var device = BaseConfiguration.parse(110, "scsi0: /dev/disk/by-id/usb-Example_Flash_0374-0:0,size=15G\n");
        assertThatThrownBy(() -> device.disks().getFirst().storage())
                .isInstanceOf(FleetRefused.class)
                .hasMessageContaining("usb-Example_Flash_0374-0:0");
    }

    @Test
    void aDriveIsReadWhateverTheOrderAndNamesOfItsParts() {
        var named = BaseConfiguration.parse(
                110, "scsi0: discard=on,file=local:110/base-110-disk-0.qcow2,size=100M\nide2: media=cdrom,none\n");
        assertThat(named.disks())
                .singleElement()
                .satisfies(disk -> assertThat(disk.forMachine(205))
                        .isEqualTo("local:110/base-110-disk-0.qcow2/205/vm-205-disk-0.qcow2,discard=on,size=100M"));
        assertThat(BaseDisk.read(110, "ide2", "none").orElseThrow().forMachine(205))
                .isEqualTo("none");
    }

    @Test
    void theBackingFileIsRelativeToTheSeatsFolder() {
        var disk = base.disks().stream()
                .filter(one -> one.key().equals("scsi0"))
                .findFirst()
                .orElseThrow();
        assertThat(disk.backing()).isEqualTo("../110/base-110-disk-0.qcow2");
        assertThat(disk.fileFor(205)).isEqualTo("vm-205-disk-0.qcow2");
    }
}

package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks are made, grown, unplugged, plugged in again and destroyed with their machine. */
@TestInstance(Lifecycle.PER_CLASS)
class DiskRulesTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aDiskGrowsToASizeOrByOneAndNeverShrinks() {
        String machine = create(100, Map.of("scsi0", "shared:2,format=qcow2"));
        assertThat(resize(machine, "scsi0", "+1G")).isEqualTo("OK");
        assertThat(cluster.config(machine, "scsi0")).endsWith("size=3G");
        assertThat(resize(machine, "scsi0", "5G")).isEqualTo("OK");
        assertThat(cluster.config(machine, "scsi0")).endsWith("size=5G");
        assertThat(resize(machine, "scsi0", "4G")).isEqualTo("shrinking disks is not supported");
        assertThat(resize(machine, "scsi5", "4G")).isEqualTo("disk 'scsi5' does not exist");
        assertThat(cluster.config(machine, "scsi0")).endsWith("size=5G");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1G", "1X", "", "G", "1 G"})
    void whatIsNoSizeIsAWrongParameter(String size) {
        Reply reply = cluster.root.put(SmallCluster.TEMPLATE + "/resize", Map.of("disk", "scsi0", "size", size));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").has("size")).isTrue();
    }

    @Test
    void aDiskThatIsUnpluggedIsKeptUntilItIsDeletedAsUnused() {
        String machine = create(101, Map.of("scsi0", "shared:1,format=qcow2", "scsi1", "shared:1,format=qcow2"));
        cluster.root.put(machine + "/config", Map.of("delete", "scsi1"));
        assertThat(cluster.config(machine, "unused0")).isEqualTo("shared:101/vm-101-disk-1.qcow2");
        assertThat(cluster.simulator.volumes()).contains("shared:101/vm-101-disk-1.qcow2");
        cluster.root.put(machine + "/config", Map.of("delete", "unused0"));
        assertThat(cluster.simulator.volumes()).doesNotContain("shared:101/vm-101-disk-1.qcow2");
    }

    @Test
    void aDiskThatIsPluggedInAgainIsUnusedNoLonger() {
        String machine = create(102, Map.of("scsi0", "shared:1,format=qcow2"));
        cluster.root.put(machine + "/config", Map.of("delete", "scsi0"));
        String volume = cluster.config(machine, "unused0");
        cluster.root.put(machine + "/config", Map.of("virtio0", volume));
        assertThat(cluster.config(machine, "unused0")).isEmpty();
        assertThat(cluster.config(machine, "virtio0")).isEqualTo(volume + ",size=1G");
    }

    @Test
    void aDiskThatTakesAnothersPlaceMakesItUnused() {
        String machine = create(103, Map.of("scsi0", "shared:1,format=qcow2"));
        cluster.root.put(machine + "/config", Map.of("scsi0", "shared:2,format=qcow2"));
        assertThat(cluster.config(machine, "scsi0")).isEqualTo("shared:103/vm-103-disk-1.qcow2,size=2G");
        assertThat(cluster.config(machine, "unused0")).isEqualTo("shared:103/vm-103-disk-0.qcow2");
    }

    @Test
    void aCloudInitDriveGoesWithItsKey() {
        String machine = create(104, Map.of("ide2", "shared:cloudinit"));
        assertThat(cluster.config(machine, "ide2")).contains("cloudinit").contains("media=cdrom");
        cluster.root.put(machine + "/config", Map.of("delete", "ide2"));
        assertThat(cluster.config(machine, "unused0")).isEmpty();
        assertThat(cluster.simulator.volumes()).noneMatch(volume -> volume.contains("104"));
    }

    @Test
    void aMachineIsDestroyedWithItsUnusedDisks() {
        String machine = create(105, Map.of("scsi0", "shared:1,format=qcow2", "scsi1", "thin:1"));
        cluster.root.put(machine + "/config", Map.of("delete", "scsi1"));
        assertThat(cluster.done(cluster.root.delete(machine))).isEqualTo("OK");
        assertThat(cluster.simulator.volumes()).noneMatch(volume -> volume.contains("105"));
    }

    @Test
    void disksThatNoKeyNamesAreDestroyedOnlyWhenAsked() {
        for (boolean asked : new boolean[] {false, true}) {
            int id = asked ? 107 : 106;
            String machine = create(id, Map.of("scsi0", "shared:1,format=qcow2"));
            String stray = "shared:" + id + "/vm-" + id + "-disk-9.raw";
            cluster.root.post(
                    "/nodes/pve1/storage/shared/content",
                    Map.of("vmid", id, "filename", "vm-" + id + "-disk-9.raw", "size", "1M"));
            assertThat(cluster.done(cluster.root.delete(machine + (asked ? "?destroy-unreferenced-disks=1" : ""))))
                    .isEqualTo("OK");
            assertThat(cluster.simulator.volumes().contains(stray)).isNotEqualTo(asked);
        }
    }

    @Test
    void aDiskIsImportedFromAnother() {
        create(108, Map.of("scsi0", "shared:3,format=raw"));
        String machine = create(109, Map.of("scsi0", "shared:0,import-from=shared:108/vm-108-disk-0.raw,format=qcow2"));
        assertThat(cluster.config(machine, "scsi0")).isEqualTo("shared:109/vm-109-disk-0.qcow2,size=3G");
    }

    @Test
    void whatDoesNotExistIsNotImported() {
        Reply begun = cluster.root.post(
                "/nodes/pve1/qemu", Map.of("vmid", 110, "scsi0", "shared:0,import-from=/root/none.qcow2"));
        assertThat(cluster.done(begun))
                .isEqualTo("unable to create VM 110 - non-existent or non-regular file '/root/none.qcow2'");
        assertThat(cluster.simulator.guests()).noneMatch(guest -> guest.id() == 110);
    }

    @Test
    void aStorageThatDoesNotExistIsRefusedAtOnce() {
        Reply reply = cluster.root.post("/nodes/pve1/qemu", Map.of("vmid", 111, "scsi0", "nope:1"));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).isEqualTo("storage 'nope' does not exist");
        assertThat(cluster.root.get("/cluster/nextid?vmid=111").status()).isEqualTo(200);
    }

    @Test
    void theFirstDiskIsBootedFromThenDrivesAndCards() {
        String machine = create(
                112,
                Map.of("scsi0", "shared:1,format=qcow2", "ide2", "shared:cloudinit", "net0", "virtio,bridge=vmbr0"));
        assertThat(cluster.config(machine, "boot")).isEqualTo("order=scsi0;ide2;net0");
        assertThat(cluster.root.get("/cluster/resources?type=vm").text()).contains("\"maxdisk\":1073741824");
    }

    @Test
    void aFailureHalfWayLeavesNoDisksBehind() {
        cluster.simulator.faults().failTaskAt("qmcreate", 50, "stopped here");
        Reply begun = cluster.root.post("/nodes/pve1/qemu", Map.of("vmid", 113, "scsi0", "shared:1"));
        assertThat(cluster.done(begun)).isEqualTo("unable to create VM 113 - stopped here");
        assertThat(cluster.simulator.faults().unmet()).isEmpty();
        assertThat(cluster.simulator.volumes()).noneMatch(volume -> volume.contains("113"));
    }

    private String create(int id, Map<String, String> drives) {
        Map<String, Object> wish = new HashMap<>(drives);
        wish.put("vmid", id);
        assertThat(cluster.done(cluster.root.post("/nodes/pve1/qemu", wish))).isEqualTo("OK");
        return "/nodes/pve1/qemu/" + id;
    }

    private String resize(String machine, String disk, String size) {
        return cluster.done(cluster.root.put(machine + "/resize", Map.of("disk", disk, "size", size)));
    }
}

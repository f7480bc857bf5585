package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machines move between nodes and their disks between storages as Proxmox VE 9.2 does it (PVE::QemuMigrate, PVE::API2::Qemu). */
class MovesTest {

    private static final String VM = "/nodes/pve1/qemu/100";

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        boot(Timing.fast());
    }

    private void boot(Timing timing) {
        simulator = Simulator.cluster("moves")
                .nodes("pve1", "pve2")
                .storage(Storage.sharedDirectory("shared"))
                .storage(Storage.localDirectory("local"))
                .storage(Storage.thinPool("thin"))
                .user(Client.ROOT, Client.PASSWORD)
                .template(9000, "debian-13", "shared")
                .timing(timing)
                .placeholderDisks()
                .start();
        client = Client.root(simulator);
        assertThat(client.await(
                        simulator,
                        client.post("/nodes/pve1/qemu/9000/clone", Map.of("newid", 100, "name", "web", "full", 1))))
                .isEqualTo("OK");
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void aRunningMachineMovesWhileItRuns() {
        run();
        assertThat(client.post(VM + "/migrate", Map.of("target", "pve2")).reason())
                .isEqualTo("can't migrate running VM without --online");
        assertThat(migrate(Map.of("target", "pve2", "online", 1))).isEqualTo("OK");
        assertThat(client.get("/nodes/pve2/qemu/100/status/current")
                        .data()
                        .path("status")
                        .asString())
                .isEqualTo("running");
        assertThat(client.get(VM + "/config").status()).isEqualTo(500);
    }

    @Test
    void aMachineThatIsMovingIsLocked() {
        stop();
        boot(Timing.fast().withMigrate(Duration.ofMillis(600)));
        Reply moving = client.post(VM + "/migrate", Map.of("target", "pve2"));
        Awaitility.await().until(() -> client.get(VM + "/config").data().has("lock"));
        assertThat(client.put(VM + "/config", Map.of("memory", 1024)).reason()).isEqualTo("VM is locked (migrate)");
        assertThat(client.await(simulator, moving)).isEqualTo("OK");
        assertThat(client.get("/nodes/pve2/qemu/100/config").data().has("lock")).isFalse();
    }

    @Test
    void localDisksOfARestingMachineAreCopiedAlong() {
        moveDisk("local", true);
        assertThat(client.get(VM + "/migrate?target=pve2")
                        .data()
                        .path("local_disks")
                        .size())
                .isEqualTo(1);
        assertThat(migrate(Map.of("target", "pve2"))).isEqualTo("OK");
        assertThat(client.get("/nodes/pve2/qemu/100/config")
                        .data()
                        .path("scsi0")
                        .asString())
                .startsWith("local:100/vm-100-disk-0");
        assertThat(client.get("/nodes/pve2/storage/local/content").data().size())
                .isEqualTo(1);
        assertThat(client.get("/nodes/pve1/storage/local/content").data().size())
                .isZero();
    }

    @Test
    void localDisksOfARunningMachineAreCopiedOnlyWhereThatIsAsked() {
        moveDisk("local", true);
        run();
        Reply refused = client.post(VM + "/migrate", Map.of("target", "pve2", "online", 1));
        assertThat(client.await(simulator, refused)).isEqualTo("migration aborted");
        assertThat(log(refused)).anyMatch(line -> line.contains("without with-local-disks option"));
        assertThat(client.get(VM + "/config").data().has("lock")).isFalse();
        assertThat(migrate(Map.of("target", "pve2", "online", 1, "with-local-disks", 1, "targetstorage", "thin")))
                .isEqualTo("OK");
        assertThat(client.get("/nodes/pve2/qemu/100/config")
                        .data()
                        .path("scsi0")
                        .asString())
                .startsWith("thin:vm-100-disk-0");
    }

    @Test
    void aNodeThatIsDeadIsNoTarget() {
        simulator.faults().nodeDead("pve2");
        Reply refused = client.post(VM + "/migrate", Map.of("target", "pve2"));
        assertThat(client.await(simulator, refused)).isEqualTo("migration aborted");
        assertThat(log(refused)).anyMatch(line -> line.contains("Can't connect to destination address"));
        simulator.faults().clear();
    }

    @Test
    void aDiskMovesToAnotherStorageAndTheFormerOneIsDeletedOrKept() {
        moveDisk("local", false);
        assertThat(client.get(VM + "/config").data().path("unused0").asString()).startsWith("shared:100/");
        moveDisk("thin", true);
        assertThat(client.get(VM + "/config").data().path("scsi0").asString()).startsWith("thin:vm-100-disk-0");
        assertThat(client.get("/nodes/pve1/storage/local/content").data().size())
                .isZero();
    }

    @Test
    void aDiskIsNotMovedToWhereItIsNorAwayFromItsSnapshots() {
        Map<String, Object> here = Map.of("disk", "scsi0", "storage", "shared");
        assertThat(client.post(VM + "/move_disk", here).reason())
                .isEqualTo("you can't move to the same storage with same format");
        assertThat(client.post(VM + "/move_disk", Map.of("disk", "scsi7", "storage", "local"))
                        .reason())
                .isEqualTo("disk 'scsi7' does not exist");
        assertThat(client.await(simulator, client.post(VM + "/snapshot", Map.of("snapname", "s1"))))
                .isEqualTo("OK");
        assertThat(client.post(VM + "/move_disk", Map.of("disk", "scsi0", "storage", "local", "delete", 1))
                        .reason())
                .isEqualTo("you can't move a disk with snapshots and delete the source");
    }

    @Test
    void memoryOfARunningMachineWaitsUnlessItWasMadeReadyForMore() {
        run();
        assertThat(client.put(VM + "/config", Map.of("memory", 4096)).status()).isEqualTo(200);
        assertThat(client.get(VM + "/config?current=1").data().path("memory").asInt())
                .isEqualTo(2048);
        assertThat(client.get(VM + "/config").data().path("memory").asInt()).isEqualTo(4096);
        assertThat(client.put(VM + "/config", Map.of("revert", "memory")).status())
                .isEqualTo(200);
        assertThat(client.await(simulator, client.post(VM + "/status/stop", Map.of())))
                .isEqualTo("OK");
        client.put(VM + "/config", Map.of("numa", 1, "hotplug", "network,disk,usb,memory"));
        run();
        assertThat(client.put(VM + "/config", Map.of("memory", 4096)).status()).isEqualTo(200);
        assertThat(client.get(VM + "/config?current=1").data().path("memory").asInt())
                .isEqualTo(4096);
    }

    private void run() {
        assertThat(client.await(simulator, client.post(VM + "/status/start", Map.of())))
                .isEqualTo("OK");
    }

    private String migrate(Map<String, Object> wish) {
        return client.await(simulator, client.post(VM + "/migrate", wish));
    }

    private void moveDisk(String storage, boolean delete) {
        Reply moved =
                client.post(VM + "/move_disk", Map.of("disk", "scsi0", "storage", storage, "delete", delete ? 1 : 0));
        assertThat(client.await(simulator, moved)).isEqualTo("OK");
    }

    private List<String> log(Reply begun) {
        return simulator.state().tasks().find(begun.upid()).log();
    }
}

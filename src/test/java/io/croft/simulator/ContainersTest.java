package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.storage.Storage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Containers live, change and are refused as Proxmox VE 9.2 does it (PVE::API2::LXC). */
class ContainersTest {

    private static final String CT = "/nodes/pve1/lxc/200";

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        simulator = Simulator.cluster("containers")
                .nodes("pve1", "pve2")
                .storage(Storage.sharedDirectory("shared"))
                .storage(Storage.localDirectory("local"))
                .storage(Storage.thinPool("thin"))
                .user(Client.ROOT, Client.PASSWORD)
                .timing(Timing.fast().withBoot(Duration.ZERO))
                .placeholderDisks()
                .start();
        client = Client.root(simulator);
        Containers.create(simulator, client, "pve1", 200, "shared");
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void aContainerIsClonedInFullUnderItsOwnNameAndAddress() {
        assertThat(clone(201, Map.of("hostname", "copy", "full", 1))).isEqualTo("OK");
        Reply config = client.get("/nodes/pve1/lxc/201/config");
        assertThat(config.data().path("hostname").asString()).isEqualTo("copy");
        assertThat(config.data().path("rootfs").asString()).startsWith("shared:201/vm-201-disk-0.raw");
        assertThat(config.data().path("net0").asString())
                .isNotEqualTo(client.get(CT + "/config").data().path("net0").asString());
        assertThat(config.data().has("smbios1")).isFalse();
        assertThat(client.get(CT + "/config").data().has("lock")).isFalse();
    }

    @Test
    void aCloneWithoutANameSaysOfWhatItIsOne() {
        assertThat(clone(202, Map.of("full", 1))).isEqualTo("OK");
        assertThat(client.get("/nodes/pve1/lxc/202/config")
                        .data()
                        .path("hostname")
                        .asString())
                .isEqualTo("Copy-of-CT-ct200");
    }

    @Test
    void aContainerThatIsBeingClonedIsLockedAgainstASecondClone() {
        simulator.close();
        simulator = Simulator.cluster("slow")
                .nodes("pve1")
                .storage(Storage.sharedDirectory("shared"))
                .user(Client.ROOT, Client.PASSWORD)
                .timing(Timing.fast().withClonePerDisk(Duration.ofMillis(500)))
                .placeholderDisks()
                .start();
        client = Client.root(simulator);
        Containers.create(simulator, client, "pve1", 200, "shared");
        Reply first = client.post(CT + "/clone", Map.of("newid", 201, "full", 1));
        Reply second = client.post(CT + "/clone", Map.of("newid", 202, "full", 1));
        assertThat(second.reason()).isEqualTo("CT is locked (disk)");
        assertThat(client.await(simulator, first)).isEqualTo("OK");
        assertThat(clone(202, Map.of("full", 1))).isEqualTo("OK");
    }

    @Test
    void aTemplatesDisksAreLinkedOnAThinPoolAndNotOnFiles() {
        becomesATemplate("/nodes/pve1/lxc/200");
        assertThat(client.post(CT + "/clone", Map.of("newid", 201)).reason())
                .startsWith("Linked clone feature for 'shared:200/base-200-disk-0.raw' is not available");
        Containers.create(simulator, client, "pve1", 210, "thin");
        becomesATemplate("/nodes/pve1/lxc/210");
        assertThat(client.await(simulator, client.post("/nodes/pve1/lxc/210/clone", Map.of("newid", 211))))
                .isEqualTo("OK");
        assertThat(client.post("/nodes/pve1/lxc/210/template", Map.of()).reason())
                .isEqualTo("you can't convert a template to a template");
    }

    @Test
    void aRunningContainerIsNoTemplate() {
        start200();
        assertThat(client.post(CT + "/template", Map.of()).reason())
                .isEqualTo("you can't convert a CT to template if the CT is running");
    }

    @Test
    void limitsOfARunningContainerChangeAtOnceAndItsRootDiskAtItsNextStart() {
        start200();
        assertThat(client.put(CT + "/config", Map.of("memory", 512, "cores", 2)).status())
                .isEqualTo(200);
        assertThat(client.get(CT + "/config?current=1").data().path("memory").asInt())
                .isEqualTo(512);
        assertThat(client.put(CT + "/config", Map.of("features", "nesting=1")).status())
                .isEqualTo(200);
        assertThat(client.get(CT + "/config?current=1").data().has("features")).isFalse();
        assertThat(client.await(simulator, client.post(CT + "/status/reboot", Map.of())))
                .isEqualTo("OK");
        assertThat(client.get(CT + "/config?current=1").data().path("features").asString())
                .isEqualTo("nesting=1");
    }

    @Test
    void aDiskGrowsAndNeverShrinks() {
        assertThat(client.await(simulator, client.put(CT + "/resize", Map.of("disk", "rootfs", "size", "+2G"))))
                .isEqualTo("OK");
        assertThat(client.get(CT + "/config").data().path("rootfs").asString()).contains("size=6G");
        assertThat(client.await(simulator, client.put(CT + "/resize", Map.of("disk", "rootfs", "size", "1G"))))
                .isEqualTo("shrinking disks is not supported");
        assertThat(client.put(CT + "/resize", Map.of("disk", "scsi0", "size", "1G"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aVolumeMovesToAnotherStorageWhileTheContainerRests() {
        start200();
        assertThat(move(true).reason()).isEqualTo("cannot move volumes of a running container");
        assertThat(client.await(simulator, client.post(CT + "/status/stop", Map.of())))
                .isEqualTo("OK");
        assertThat(client.await(simulator, move(true))).isEqualTo("OK");
        assertThat(client.get(CT + "/config").data().path("rootfs").asString()).startsWith("thin:vm-200-disk-0");
        assertThat(client.get(CT + "/config").data().has("unused0")).isFalse();
        assertThat(move(true).reason()).isEqualTo("you can't move to the same storage");
    }

    @Test
    void aVolumeThatIsKeptIsUnused() {
        assertThat(client.await(simulator, move(false))).isEqualTo("OK");
        assertThat(client.get(CT + "/config").data().path("unused0").asString())
                .isEqualTo("shared:200/vm-200-disk-0.raw");
    }

    @Test
    void aRunningContainerMovesToAnotherNodeByARestart() {
        start200();
        Map<String, Object> there = Map.of("target", "pve2");
        assertThat(client.post(CT + "/migrate", there).reason())
                .isEqualTo("can't migrate running container without --online or --restart");
        Reply moved = client.post(CT + "/migrate", Map.of("target", "pve2", "restart", 1, "timeout", 30));
        assertThat(client.await(simulator, moved)).isEqualTo("OK");
        assertThat(client.get("/nodes/pve2/lxc/200/status/current")
                        .data()
                        .path("status")
                        .asString())
                .isEqualTo("running");
        assertThat(client.get("/nodes/pve2/lxc/200/config").data().has("lock")).isFalse();
        assertThat(client.get(CT + "/config").status()).isEqualTo(500);
    }

    @Test
    void theNodeTellsTheAddressesOfARunningContainer() {
        assertThat(client.get(CT + "/interfaces").data().isNull()).isTrue();
        start200();
        assertThat(client.get(CT + "/interfaces").data().toString())
                .contains("eth0")
                .contains("10.9.0.7");
    }

    @Test
    void aContainerOnRawFilesTakesNoSnapshotsAndOneOnAThinPoolDoes() {
        assertThat(client.await(simulator, client.post(CT + "/snapshot", Map.of("snapname", "s1"))))
                .isEqualTo("snapshot feature is not available");
        Containers.create(simulator, client, "pve1", 210, "thin");
        assertThat(client.await(simulator, client.post("/nodes/pve1/lxc/210/snapshot", Map.of("snapname", "s1"))))
                .isEqualTo("OK");
        assertThat(client.get("/nodes/pve1/lxc/210/snapshot").data().size()).isEqualTo(2);
    }

    private void becomesATemplate(String container) {
        assertThat(client.post(container + "/template", Map.of()).data().isNull())
                .as("no task is told")
                .isTrue();
        Awaitility.await()
                .until(() -> client.get(container + "/config")
                                .data()
                                .path("template")
                                .asInt(0)
                        == 1);
    }

    private String clone(int id, Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("newid", id);
        return client.await(simulator, client.post(CT + "/clone", wish));
    }

    private Reply move(boolean delete) {
        return client.post(
                CT + "/move_volume", Map.of("volume", "rootfs", "storage", "thin", "delete", delete ? 1 : 0));
    }

    private void start200() {
        assertThat(client.await(simulator, client.post(CT + "/status/start", Map.of())))
                .isEqualTo("OK");
    }
}

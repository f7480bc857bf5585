package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.storage.Storage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Backups are made, listed, protected and deleted as Proxmox VE does it (PVE::VZDump). */
class BackupsTest {

    private static final String VM = "/nodes/pve1/qemu/100";
    private static final String CONTENT = "/nodes/pve1/storage/shared/content";

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        boot(Timing.fast());
    }

    private void boot(Timing timing) {
        simulator = Simulator.cluster("backups")
                .nodes("pve1", "pve2")
                .storage(Storage.sharedDirectory("shared"))
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
    void aBackupIsListedForItsGuestWithItsNotes() {
        assertThat(backUp(Map.of("notes-template", "{{guestname}} of {{node}}")))
                .isEqualTo("OK");
        var listed = client.get(CONTENT + "?content=backup&vmid=100").data();
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.path(0).path("volid").asString()).matches("shared:backup/vzdump-qemu-100-.*\\.vma\\.zst");
        assertThat(listed.path(0).path("notes").asString()).isEqualTo("web of pve1");
        assertThat(listed.path(0).path("subtype").asString()).isEqualTo("qemu");
        assertThat(client.get(CONTENT + "?content=backup&vmid=101").data().size())
                .isZero();
        assertThat(client.get(VM + "/config").data().has("lock")).isFalse();
    }

    @Test
    void twoBackupsWithinASecondHaveNamesOfTheirOwn() {
        assertThat(backUp(Map.of())).isEqualTo("OK");
        assertThat(backUp(Map.of())).isEqualTo("OK");
        assertThat(client.get(CONTENT + "?content=backup").data().size()).isEqualTo(2);
    }

    @Test
    void aGuestIsLockedWhileItIsBackedUpAndMayBeStartedNonetheless() {
        stop();
        boot(Timing.fast().withClonePerDisk(Duration.ofMillis(600)));
        Reply backup = client.post("/nodes/pve1/vzdump", Map.of("vmid", 100, "storage", "shared"));
        Awaitility.await().until(() -> client.get(VM + "/config").data().has("lock"));
        assertThat(client.put(VM + "/config", Map.of("memory", 1024)).reason()).isEqualTo("VM is locked (backup)");
        assertThat(client.await(simulator, client.post(VM + "/status/start", Map.of())))
                .isEqualTo("OK");
        assertThat(client.await(simulator, backup)).isEqualTo("OK");
        assertThat(client.put(VM + "/config", Map.of("onboot", 1)).status()).isEqualTo(200);
    }

    @Test
    void whatGoesWrongWithAGuestStandsInTheLogOnly() {
        simulator.state().guests().find(100).orElseThrow().configure(config -> config.with("lock", "migrate"));
        Reply begun = client.post("/nodes/pve1/vzdump", Map.of("vmid", 100, "storage", "shared"));
        assertThat(client.await(simulator, begun)).isEqualTo("job errors");
        assertThat(log(begun)).contains("ERROR: Backup of VM 100 failed - VM is locked (migrate)");
    }

    @Test
    void aFullStorageFailsTheBackupAndLeavesNoLock() {
        simulator.faults().storageFull("shared");
        Reply begun = client.post("/nodes/pve1/vzdump", Map.of("vmid", 100, "storage", "shared"));
        assertThat(client.await(simulator, begun)).isEqualTo("job errors");
        assertThat(log(begun)).anyMatch(line -> line.contains("No space left on device"));
        assertThat(client.get(VM + "/config").data().has("lock")).isFalse();
    }

    @Test
    void aStorageThatTakesNoBackupsIsRefusedInTheTask() {
        assertThat(backUp(Map.of("storage", "thin")))
                .isEqualTo("could not get storage information for 'thin': can't use storage 'thin' for backups"
                        + " - wrong content type");
    }

    @Test
    void aGuestOfAnotherNodeIsNoBusinessOfThisOne() {
        Reply reply = client.post("/nodes/pve2/vzdump", Map.of("vmid", 100, "storage", "shared"));
        assertThat(reply.data().asString()).isEqualTo("OK");
    }

    @Test
    void aProtectedBackupIsNotDeletedUntilItIsNoLonger() {
        assertThat(backUp(Map.of("protected", 1))).isEqualTo("OK");
        String volume = client.get(CONTENT + "?content=backup")
                .data()
                .path(0)
                .path("volid")
                .asString();
        String path = CONTENT + "/" + volume.replace(":", "%3A").replace("/", "%2F");
        assertThat(client.await(simulator, client.delete(path))).startsWith("cannot remove protected volume 'backup/");
        assertThat(client.put(path, Map.of("protected", 0, "notes", "old")).status())
                .isEqualTo(200);
        assertThat(client.await(simulator, client.delete(path))).isEqualTo("OK");
        assertThat(client.get(CONTENT + "?content=backup").data().size()).isZero();
    }

    @Test
    void aBackupByStoppingLeavesTheMachineRunning() {
        assertThat(client.await(simulator, client.post(VM + "/status/start", Map.of())))
                .isEqualTo("OK");
        Awaitility.await().until(() -> client.post(VM + "/agent/ping", Map.of()).status() == 200);
        assertThat(backUp(Map.of("mode", "stop"))).isEqualTo("OK");
        assertThat(client.get(VM + "/status/current").data().path("status").asString())
                .isEqualTo("running");
    }

    private String backUp(Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(Map.of("vmid", 100, "storage", "shared"));
        wish.putAll(more);
        return client.await(simulator, client.post("/nodes/pve1/vzdump", wish));
    }

    private List<String> log(Reply begun) {
        return simulator.state().tasks().find(begun.upid()).log();
    }
}

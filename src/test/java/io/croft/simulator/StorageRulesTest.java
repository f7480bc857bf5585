package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Volumes are made, listed and deleted by what their storage can hold, and by who may use it. */
@TestInstance(Lifecycle.PER_CLASS)
class StorageRulesTest {

    private static final String SHARED = "/nodes/pve1/storage/shared/content";

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource({"1G, 1073741824", "512M, 536870912", "1024, 1048576"})
    void aSizeWithoutAUnitIsInKibibytes(String size, long bytes) {
        String name = "vm-500-disk-" + bytes % 97 + ".raw";
        Reply made = allocate("shared", 500, name, size, Map.of());
        assertThat(made.data().asString()).isEqualTo("shared:500/" + name);
        assertThat(read("shared:500/" + name).path("size").asLong()).isEqualTo(bytes);
    }

    @Test
    void aNameIsTakenOnce() {
        assertThat(allocate("shared", 501, "vm-501-disk-0.raw", "1M", Map.of()).status())
                .isEqualTo(200);
        assertThat(allocate("shared", 501, "vm-501-disk-0.raw", "1M", Map.of()).reason())
                .isEqualTo("disk image '/mnt/pve/shared/images/501/vm-501-disk-0.raw' already exists");
    }

    @Test
    void aBlockStorageHasDevicesInPlaceOfFiles() {
        Reply made = allocate("thin", 502, "vm-502-disk-0", "1M", Map.of());
        assertThat(made.data().asString()).isEqualTo("thin:vm-502-disk-0");
        JsonNode volume = cluster.root
                .get("/nodes/pve1/storage/thin/content/vm-502-disk-0")
                .data();
        assertThat(volume.path("path").asString()).isEqualTo("/dev/pve/vm-502-disk-0");
        assertThat(volume.path("format").asString()).isEqualTo("raw");
    }

    @Test
    void whatIsDeletedIsDeletedByATask() {
        allocate("shared", 503, "vm-503-disk-0.raw", "1M", Map.of());
        Reply begun = cluster.root.delete(SHARED + "/shared%3A503%2Fvm-503-disk-0.raw");
        assertThat(begun.upid()).contains(":imgdel:503@shared:");
        assertThat(cluster.done(begun)).isEqualTo("OK");
        assertThat(cluster.log(begun)).contains("Removed volume 'shared:503/vm-503-disk-0.raw'");
        assertThat(cluster.root
                        .delete(SHARED + "/shared%3A503%2Fvm-503-disk-0.raw")
                        .reason())
                .contains("shared:503/vm-503-disk-0.raw");
    }

    @Test
    void aBaseThatClonesBuildOnIsNotDeleted() {
        assertThat(cluster.done(cluster.root.post(SmallCluster.TEMPLATE + "/clone", Map.of("newid", 504))))
                .isEqualTo("OK");
        assertThat(cluster.done(cluster.root.delete(SHARED + "/shared%3A9000%2Fbase-9000-disk-0.qcow2")))
                .isEqualTo("base volume 'shared:9000/base-9000-disk-0.qcow2' is still in use by linked cloned");
    }

    @Test
    void aVolumeIsOfTheStorageInThePath() {
        assertThat(cluster.root
                        .get("/nodes/pve1/storage/local/content/shared%3A9000%2Fbase-9000-disk-0.qcow2")
                        .reason())
                .isEqualTo("storage ID missmatch (shared != local)");
        assertThat(cluster.root.get("/nodes/pve1/storage/nope/content").reason())
                .isEqualTo("storage 'nope' does not exist");
    }

    @Test
    void contentIsListedByKindAndByGuest() {
        cluster.machine(505);
        for (JsonNode volume :
                cluster.root.get(SHARED + "?content=images&vmid=505").data()) {
            assertThat(volume.path("vmid").asInt()).isEqualTo(505);
        }
        assertThat(cluster.root.get(SHARED + "?content=iso").data()).isEmpty();
        assertThat(cluster.root.get(SHARED + "?content=images").data()).isNotEmpty();
    }

    @Test
    void aLinkedVolumeTellsItsParent() {
        cluster.done(cluster.root.post(SmallCluster.TEMPLATE + "/clone", Map.of("newid", 506)));
        JsonNode volume = cluster.root.get(SHARED + "?vmid=506").data().path(0);
        assertThat(volume.path("volid").asString())
                .isEqualTo("shared:9000/base-9000-disk-0.qcow2/506/vm-506-disk-0.qcow2");
        assertThat(volume.path("parent").asString()).isEqualTo("../9000/base-9000-disk-0.qcow2");
        assertThat(volume.path("format").asString()).isEqualTo("qcow2");
    }

    @Test
    void sharedStoragesAreTheSameEverywhereAndLocalOnesAreNot() {
        allocate("shared", 507, "vm-507-disk-0.raw", "1M", Map.of());
        allocate("local", 507, "vm-507-disk-0.raw", "1M", Map.of());
        assertThat(cluster.root
                        .get("/nodes/pve2/storage/shared/content?vmid=507")
                        .data())
                .hasSize(1);
        assertThat(cluster.root
                        .get("/nodes/pve2/storage/local/content?vmid=507")
                        .data())
                .isEmpty();
    }

    @Test
    void aStorageIsListedOnlyForWhatItTakes() {
        assertThat(cluster.root.get("/nodes/pve1/storage?content=iso").data().findValuesAsString("storage"))
                .containsExactlyInAnyOrder("shared", "local");
        assertThat(cluster.root
                        .get("/nodes/pve1/storage?content=iso,rootdir&storage=thin")
                        .data()
                        .findValuesAsString("storage"))
                .containsExactly("thin");
    }

    @Test
    void aFullStorageTakesNothingAndSaysSo() {
        cluster.simulator.faults().storageFull("local");
        try {
            JsonNode status =
                    cluster.root.get("/nodes/pve1/storage/local/status").data();
            assertThat(status.path("avail").asLong()).isZero();
            assertThat(status.path("used").asLong())
                    .isEqualTo(status.path("total").asLong());
            assertThat(cluster.done(cluster.root.post("/nodes/pve1/qemu", Map.of("vmid", 509, "scsi0", "local:1"))))
                    .isEqualTo("unable to create VM 509 - unable to create image: No space left on device");
            assertThat(cluster.root.get("/nodes/pve1/qemu/509/config").status()).isEqualTo(500);
        } finally {
            cluster.simulator.faults().clear();
        }
    }

    @Test
    void aHeldLockEndsInATimeOutOfItsKind() {
        for (String storage : List.of("shared", "local")) {
            cluster.simulator.faults().storageLocked(storage);
            try {
                assertThat(allocate(storage, 510, "vm-510-disk-0.raw", "1M", Map.of())
                                .reason())
                        .isEqualTo(
                                storage.equals("shared")
                                        ? "cfs-lock 'storage-shared' error: got lock request timeout"
                                        : "can't lock file '/var/lock/pve-manager/pve-storage-local' - got timeout");
            } finally {
                cluster.simulator.faults().clear();
            }
        }
    }

    @Test
    void aDiskLargerThanAFileCanBeFailsInTheTask() {
        String end =
                cluster.done(cluster.root.post("/nodes/pve1/qemu", Map.of("vmid", 511, "scsi0", "local:999999999")));
        assertThat(end)
                .isEqualTo(
                        "unable to create VM 511 - unable to create image: qemu-img: "
                                + "/var/lib/vz/images/511/vm-511-disk-0.raw: The image size is too large for file format 'raw'");
    }

    @Test
    void whoMayOnlyLookAllocatesAndDeletesNothing() {
        try (Client person = cluster.user("/storage/shared", "Datastore.Audit")) {
            assertThat(person.get(SHARED).status()).isEqualTo(200);
            assertThat(person.delete(SHARED + "/shared%3Aiso%2Fx.iso").reason())
                    .isEqualTo("Permission check failed (/storage/shared, Datastore.AllocateSpace)");
            assertThat(person.get("/storage").data().findValuesAsString("storage"))
                    .containsExactly("shared");
            assertThat(person.get("/nodes/pve1/storage/local/status").status()).isEqualTo(403);
        }
    }

    private Reply allocate(String storage, int guest, String name, String size, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("vmid", guest);
        wish.put("filename", name);
        wish.put("size", size);
        return cluster.root.post("/nodes/pve1/storage/" + storage + "/content", wish);
    }

    private JsonNode read(String volume) {
        return cluster.root
                .get(SHARED + "/" + volume.replace(":", "%3A").replace("/", "%2F"))
                .data();
    }
}

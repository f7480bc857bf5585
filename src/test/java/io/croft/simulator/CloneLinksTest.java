package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What clones share with their source and what is new in them, by storage; and who wins the race for an id. */
@TestInstance(Lifecycle.PER_CLASS)
class CloneLinksTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aTemplateIsLinkedUnlessACopyIsAskedFor() {
        cloned(9000, 100, Map.of());
        assertThat(cluster.config("/nodes/pve1/qemu/100", "scsi0"))
                .startsWith("shared:9000/base-9000-disk-0.qcow2/100/vm-100-disk-0.qcow2");
        cloned(9000, 101, Map.of("full", 1));
        assertThat(cluster.config("/nodes/pve1/qemu/101", "scsi0")).startsWith("shared:101/vm-101-disk-0.qcow2");
    }

    @Test
    void aMachineIsCopiedUnlessLinksAreAskedForWhichItRefuses() {
        cluster.machine(102);
        cloned(102, 103, Map.of());
        assertThat(cluster.config("/nodes/pve1/qemu/103", "scsi0")).startsWith("shared:103/vm-103-disk-0.qcow2");
        assertThat(clone(102, 104, Map.of("full", 0)).reason())
                .isEqualTo("Linked clone feature is not supported for 'shared:102/vm-102-disk-0.qcow2' (scsi0)");
    }

    @Test
    void aTemplateThatIsInUseIsNotDestroyedUntilItsLastCloneWent() {
        template(110, "shared:1,format=qcow2");
        cloned(110, 111, Map.of());
        Reply refused = cluster.root.delete("/nodes/pve1/qemu/110");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(cluster.done(refused))
                .isEqualTo("base volume 'shared:110/base-110-disk-0.qcow2' is still in use by linked cloned");
        assertThat(cluster.done(cluster.root.delete("/nodes/pve1/qemu/111"))).isEqualTo("OK");
        assertThat(cluster.done(cluster.root.delete("/nodes/pve1/qemu/110"))).isEqualTo("OK");
        assertThat(cluster.simulator.volumes()).noneMatch(volume -> volume.contains("110"));
    }

    @Test
    void aCopyOfALinkedCloneStandsAlone() {
        template(120, "shared:1,format=qcow2");
        cloned(120, 121, Map.of());
        cloned(121, 122, Map.of("full", 1));
        assertThat(cluster.done(cluster.root.delete("/nodes/pve1/qemu/121"))).isEqualTo("OK");
        assertThat(cluster.done(cluster.root.delete("/nodes/pve1/qemu/120"))).isEqualTo("OK");
        assertThat(cluster.simulator.volumes()).contains("shared:122/vm-122-disk-0.qcow2");
    }

    @Test
    void everyCloneHasAnAddressAndIdentifiersOfItsOwn() {
        template(130, "shared:1,format=qcow2");
        cluster.root.put("/nodes/pve1/qemu/130/config", Map.of("net0", "virtio,bridge=vmbr0"));
        Set<String> seen = new TreeSet<>();
        for (int id : List.of(130, 131, 132)) {
            if (id > 130) {
                cloned(130, id, Map.of());
            }
            for (String key : List.of("net0", "smbios1", "vmgenid")) {
                seen.add(cluster.config("/nodes/pve1/qemu/" + id, key));
            }
        }
        assertThat(seen).hasSize(9);
    }

    @Test
    void aCloneIsNoTemplateAndHasNoSnapshotsLocksOrUnusedDisks() {
        String source = cluster.machine(140);
        cluster.root.put(source + "/config", Map.of("scsi1", "shared:1,format=qcow2"));
        cluster.root.put(source + "/config", Map.of("delete", "scsi1"));
        cluster.done(cluster.root.post(source + "/snapshot", Map.of("snapname", "s1")));
        cloned(140, 141, Map.of("full", 1));
        var config = cluster.root.get("/nodes/pve1/qemu/141/config").data();
        assertThat(config.propertyNames()).doesNotContain("template", "parent", "lock", "unused0");
        assertThat(cluster.root.get("/nodes/pve1/qemu/141/snapshot").data()).hasSize(1);
    }

    @Test
    void aCloneOfASnapshotHasTheConfigurationOfItsTime() {
        String source = cluster.machine(142);
        cluster.root.put(source + "/config", Map.of("cores", 2));
        cluster.done(cluster.root.post(source + "/snapshot", Map.of("snapname", "s1")));
        cluster.root.put(source + "/config", Map.of("cores", 4));
        cloned(142, 143, Map.of("full", 1, "snapname", "s1"));
        assertThat(cluster.config("/nodes/pve1/qemu/143", "cores")).isEqualTo("2");
        assertThat(clone(142, 144, Map.of("full", 1, "snapname", "none")).reason())
                .isEqualTo("snapshot 'none' does not exist");
    }

    @Test
    void theNameIsTheOneThatIsAskedForOrSaysOfWhatItIsACopy() {
        cloned(9000, 150, Map.of("name", "web-01", "description", "seat 1"));
        assertThat(cluster.config("/nodes/pve1/qemu/150", "name")).isEqualTo("web-01");
        assertThat(cluster.config("/nodes/pve1/qemu/150", "description")).isEqualTo("seat 1");
        cloned(9000, 151, Map.of());
        assertThat(cluster.config("/nodes/pve1/qemu/151", "name")).isEqualTo("Copy-of-VM-debian-13");
        assertThat(clone(9000, 152, Map.of("name", "not_a_name")).status()).isEqualTo(400);
    }

    @Test
    void aThinPoolLinksItsTemplatesAndAThickGroupDoesNot() {
        template(160, "thin:1");
        cloned(160, 161, Map.of());
        assertThat(cluster.config("/nodes/pve1/qemu/161", "scsi0")).startsWith("thin:vm-161-disk-0");
        template(162, "lvm:1");
        assertThat(clone(162, 163, Map.of()).reason())
                .isEqualTo("Linked clone feature is not supported for 'lvm:base-162-disk-0' (scsi0)");
        cloned(162, 164, Map.of("full", 1));
        assertThat(cluster.config("/nodes/pve1/qemu/164", "scsi0")).startsWith("lvm:vm-164-disk-0");
    }

    @Test
    void aRawBaseIsLinkedByAnOverlay() {
        template(170, "shared:1,format=raw");
        cloned(170, 171, Map.of());
        assertThat(cluster.config("/nodes/pve1/qemu/171", "scsi0"))
                .startsWith("shared:170/base-170-disk-0.raw/171/vm-171-disk-0.qcow2");
    }

    @Test
    void aStorageOrFormatIsOnlyForCopies() {
        assertThat(clone(9000, 180, Map.of("storage", "local")).reason())
                .isEqualTo("parameter 'storage' not allowed for linked clones");
        assertThat(clone(9000, 180, Map.of("format", "raw")).reason())
                .isEqualTo("parameter 'format' not allowed for linked clones");
        cloned(9000, 180, Map.of("full", 1, "storage", "local", "format", "raw"));
        assertThat(cluster.config("/nodes/pve1/qemu/180", "scsi0")).startsWith("local:180/vm-180-disk-0.raw");
        assertThat(clone(9000, 181, Map.of("full", 1, "storage", "nope")).reason())
                .isEqualTo("storage 'nope' does not exist");
    }

    @Test
    void aTakenIdIsRefusedAndAFailedCloneGivesItBack() {
        assertThat(clone(9000, 9000, Map.of()).reason())
                .isEqualTo("unable to create VM 9000: config file already exists");
        cluster.simulator.faults().failTaskAt("qmclone", 40, "no luck");
        assertThat(cluster.done(clone(9000, 190, Map.of()))).isEqualTo("clone failed: no luck");
        assertThat(cluster.simulator.faults().unmet()).isEmpty();
        assertThat(cluster.simulator.volumes()).noneMatch(volume -> volume.contains("vm-190"));
        cloned(9000, 190, Map.of());
    }

    @Test
    void ofThreeWhoCreateOneIdAtOnceOneWins() throws Exception {
        assertThat(cluster.root.get("/cluster/nextid?vmid=195").data().asString())
                .isEqualTo("195");
        List<String> refusals = new ArrayList<>();
        int won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Reply> create = () -> cluster.root.post("/nodes/pve1/qemu", Map.of("vmid", 195));
            for (var reply : threads.invokeAll(List.of(create, create, create))) {
                if (reply.get().status() == 200) {
                    won++;
                } else {
                    refusals.add(reply.get().reason());
                }
            }
        }
        assertThat(won).isOne();
        assertThat(refusals).hasSize(2).containsOnly("unable to create VM 195 - VM 195 already exists on node 'pve1'");
        assertThat(cluster.root.get("/cluster/nextid?vmid=195").status()).isEqualTo(400);
    }

    @Test
    void manyCloneATemplateAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> clones = new ArrayList<>();
            for (int id = 300; id < 312; id++) {
                int number = id;
                clones.add(() -> cluster.done(clone(9000, number, Map.of())));
            }
            for (var end : threads.invokeAll(clones)) {
                assertThat(end.get()).isEqualTo("OK");
            }
        }
        assertThat(cluster.simulator.guests())
                .filteredOn(guest -> guest.id() >= 300 && guest.id() < 312)
                .hasSize(12);
    }

    private void template(int id, String disk) {
        assertThat(cluster.done(cluster.root.post("/nodes/pve1/qemu", Map.of("vmid", id, "scsi0", disk))))
                .isEqualTo("OK");
        assertThat(cluster.done(cluster.root.post("/nodes/pve1/qemu/" + id + "/template", Map.of())))
                .isEqualTo("OK");
    }

    private Reply clone(int source, int id, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("newid", id);
        return cluster.root.post("/nodes/pve1/qemu/" + source + "/clone", wish);
    }

    private void cloned(int source, int id, Map<String, ?> more) {
        assertThat(cluster.done(clone(source, id, more))).isEqualTo("OK");
    }
}

package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Snapshots are a tree, keep the configuration and, when asked, the memory; wrong names are told at once or by the task. */
@TestInstance(Lifecycle.PER_CLASS)
class SnapshotRulesTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void snapshotsAreATreeThatEndsWithWhereOneIs() {
        String machine = cluster.machine(100);
        take(machine, "one");
        take(machine, "two");
        rollBack(machine, "one");
        take(machine, "three");
        assertThat(parentOf(machine, "two")).isEqualTo("one");
        assertThat(parentOf(machine, "three")).isEqualTo("one");
        assertThat(parentOf(machine, "current")).isEqualTo("three");
        assertThat(names(machine)).endsWith("current").hasSize(4);
    }

    @Test
    void childrenOfADeletedSnapshotGoToItsParent() {
        String machine = cluster.machine(101);
        take(machine, "one");
        take(machine, "two");
        take(machine, "three");
        assertThat(delete(machine, "two")).isEqualTo("OK");
        assertThat(parentOf(machine, "three")).isEqualTo("one");
        assertThat(delete(machine, "three")).isEqualTo("OK");
        assertThat(parentOf(machine, "current")).isEqualTo("one");
        assertThat(delete(machine, "one")).isEqualTo("OK");
        assertThat(names(machine)).containsExactly("current");
        assertThat(parentOf(machine, "current")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", "pending", "Pending"})
    void reservedNamesAreRefused(String name) {
        Reply reply = cluster.root.post(SmallCluster.TEMPLATE + "/snapshot", Map.of("snapname", name));
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).isEqualTo("unable to use snapshot name '" + name + "' (reserved name)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1st", "with space", "ends.", "a/b", "x"})
    void namesThatAreNoNamesAreWrongParameters(String name) {
        Reply reply = cluster.root.post(SmallCluster.TEMPLATE + "/snapshot", Map.of("snapname", name));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").has("snapname")).isTrue();
    }

    @Test
    void aNameIsTakenOnlyOnceWhichTheTaskTells() {
        String machine = cluster.machine(102);
        take(machine, "same");
        Reply again = cluster.root.post(machine + "/snapshot", Map.of("snapname", "same"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(cluster.done(again)).isEqualTo("snapshot name 'same' already used");
    }

    @Test
    void whatDoesNotExistIsNotGoneBackToNorDeleted() {
        String machine = cluster.machine(103);
        String refused = "snapshot 'none' does not exist";
        assertThat(cluster.done(cluster.root.post(machine + "/snapshot/none/rollback", Map.of())))
                .isEqualTo(refused);
        assertThat(delete(machine, "none")).isEqualTo(refused);
        assertThat(cluster.root.get(machine + "/snapshot/none/config").reason()).isEqualTo(refused);
        assertThat(cluster.root.get(machine + "/config?snapshot=none").reason()).isEqualTo(refused);
    }

    @Test
    void aTemplateTakesNoSnapshots() {
        assertThat(cluster.done(cluster.root.post(SmallCluster.TEMPLATE + "/snapshot", Map.of("snapname", "some"))))
                .isEqualTo("snapshot feature is not available");
    }

    @Test
    void aRollbackBringsTheConfigurationBackAndStopsTheMachine() {
        String machine = cluster.machine(104);
        cluster.root.put(machine + "/config", Map.of("cores", 2, "description", "before"));
        take(machine, "base");
        cluster.root.put(machine + "/config", Map.of("cores", 8, "description", "after"));
        cluster.done(cluster.root.post(machine + "/status/start", Map.of()));
        String generation = cluster.config(machine, "vmgenid");
        rollBack(machine, "base");
        assertThat(cluster.config(machine, "cores")).isEqualTo("2");
        assertThat(cluster.config(machine, "vmgenid")).isNotEqualTo(generation);
        assertThat(cluster.status(machine)).isEqualTo("stopped");
    }

    @Test
    void aRollbackStartsTheMachineWhenThatIsAsked() {
        String machine = cluster.machine(105);
        take(machine, "base");
        assertThat(cluster.done(cluster.root.post(machine + "/snapshot/base/rollback", Map.of("start", 1))))
                .isEqualTo("OK");
        assertThat(cluster.status(machine)).isEqualTo("running");
    }

    @Test
    void memoryIsKeptOnlyOfAMachineThatRuns() {
        String machine = cluster.running(106);
        assertThat(cluster.done(cluster.root.post(machine + "/snapshot", Map.of("snapname", "ram", "vmstate", 1))))
                .isEqualTo("OK");
        assertThat(cluster.simulator.volumes()).contains("shared:106/vm-106-state-ram.raw");
        assertThat(entry(machine, "ram").path("vmstate").asInt()).isOne();
        cluster.done(cluster.root.post(machine + "/status/stop", Map.of()));
        rollBack(machine, "ram");
        assertThat(cluster.status(machine)).isEqualTo("running");
        assertThat(delete(machine, "ram")).isEqualTo("OK");
        assertThat(cluster.simulator.volumes()).doesNotContain("shared:106/vm-106-state-ram.raw");
    }

    @Test
    void memoryOfAMachineAtRestIsNotKept() {
        String machine = cluster.machine(107);
        cluster.done(cluster.root.post(machine + "/snapshot", Map.of("snapname", "ram", "vmstate", 1)));
        assertThat(entry(machine, "ram").path("vmstate").asInt()).isZero();
        rollBack(machine, "ram");
        assertThat(cluster.status(machine)).isEqualTo("stopped");
    }

    @Test
    void theDescriptionOfASnapshotChanges() {
        String machine = cluster.machine(108);
        take(machine, "base");
        assertThat(cluster.root
                        .put(machine + "/snapshot/base/config", Map.of("description", "clean"))
                        .status())
                .isEqualTo(200);
        assertThat(entry(machine, "base").path("description").asString()).isEqualTo("clean");
        assertThat(entry(machine, "base").path("snaptime").asLong()).isPositive();
    }

    @Test
    void aSnapshotShowsTheConfigurationOfItsTime() {
        String machine = cluster.machine(109);
        cluster.root.put(machine + "/config", Map.of("cores", 2));
        take(machine, "base");
        cluster.root.put(machine + "/config", Map.of("cores", 3));
        assertThat(cluster.root
                        .get(machine + "/config?snapshot=base")
                        .data()
                        .path("cores")
                        .asInt())
                .isEqualTo(2);
        assertThat(cluster.root
                        .get(machine + "/snapshot/base/config")
                        .data()
                        .path("cores")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aContainersSnapshotShowsTheConfigurationOfItsTime() {
        Containers.create(cluster.simulator, cluster.root, "pve1", 200, "thin");
        String container = "/nodes/pve1/lxc/200";
        cluster.done(cluster.root.post(container + "/snapshot", Map.of("snapname", "base")));
        cluster.root.put(container + "/config", Map.of("memory", 512));
        assertThat(cluster.root
                        .get(container + "/config?snapshot=base")
                        .data()
                        .path("memory")
                        .asInt())
                .isEqualTo(256);
        assertThat(cluster.root.get(container + "/config?snapshot=none").reason())
                .isEqualTo("snapshot 'none' does not exist");
    }

    @Test
    void aMachineOnRawFilesOrThickVolumesTakesNoSnapshots() {
        for (String storage : List.of("local:1,format=raw", "lvm:1")) {
            int id = storage.startsWith("lvm") ? 111 : 110;
            assertThat(cluster.done(cluster.root.post("/nodes/pve1/qemu", Map.of("vmid", id, "scsi0", storage))))
                    .isEqualTo("OK");
            assertThat(cluster.done(
                            cluster.root.post("/nodes/pve1/qemu/" + id + "/snapshot", Map.of("snapname", "some"))))
                    .isEqualTo("snapshot feature is not available");
        }
    }

    private void take(String machine, String name) {
        assertThat(cluster.done(cluster.root.post(machine + "/snapshot", Map.of("snapname", name))))
                .isEqualTo("OK");
    }

    private void rollBack(String machine, String name) {
        assertThat(cluster.done(cluster.root.post(machine + "/snapshot/" + name + "/rollback", Map.of())))
                .isEqualTo("OK");
    }

    private String delete(String machine, String name) {
        return cluster.done(cluster.root.delete(machine + "/snapshot/" + name));
    }

    private List<String> names(String machine) {
        List<String> names = new ArrayList<>();
        cluster.root
                .get(machine + "/snapshot")
                .data()
                .forEach(each -> names.add(each.path("name").asString()));
        return names;
    }

    private JsonNode entry(String machine, String name) {
        for (JsonNode each : cluster.root.get(machine + "/snapshot").data()) {
            if (each.path("name").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no snapshot " + name);
    }

    private String parentOf(String machine, String name) {
        return entry(machine, name).path("parent").asString("");
    }
}

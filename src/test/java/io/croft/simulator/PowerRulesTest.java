package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts, stops, waits and refuses, in which state, at once or in the task. */
@TestInstance(Lifecycle.PER_CLASS)
class PowerRulesTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reboot", "reset", "suspend", "resume"})
    void aMachineAtRestRefusesAtOnceWhatNeedsItRunning(String verb) {
        String machine = "/nodes/pve1/qemu/10" + verb.length();
        if (cluster.root.get(machine + "/config").status() != 200) {
            cluster.machine(100 + verb.length());
        }
        Reply reply = cluster.root.post(machine + "/status/" + verb, Map.of());
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).isEqualTo("VM " + (100 + verb.length()) + " not running");
    }

    @ParameterizedTest
    @CsvSource({"stop, 110", "shutdown, 111"})
    void aMachineAtRestStopsWithoutAWord(String verb, int id) {
        String machine = cluster.machine(id);
        assertThat(cluster.done(cluster.root.post(machine + "/status/" + verb, Map.of())))
                .isEqualTo("OK");
    }

    @Test
    void aTemplateIsNotStarted() {
        assertThat(cluster.done(cluster.root.post(SmallCluster.TEMPLATE + "/status/start", Map.of())))
                .isEqualTo("you can't start a vm if it's a template");
    }

    @Test
    void aPausedMachineSaysSoAndResumes() {
        String machine = cluster.running(120);
        assertThat(cluster.done(cluster.root.post(machine + "/status/suspend", Map.of())))
                .isEqualTo("OK");
        var paused = cluster.root.get(machine + "/status/current").data();
        assertThat(paused.path("status").asString()).isEqualTo("running");
        assertThat(paused.path("qmpstatus").asString()).isEqualTo("paused");
        assertThat(cluster.root.post(machine + "/status/shutdown", Map.of()).reason())
                .isEqualTo("VM is paused - cannot shutdown");
        assertThat(cluster.done(cluster.root.post(machine + "/status/resume", Map.of())))
                .isEqualTo("OK");
        assertThat(cluster.root
                        .get(machine + "/status/current")
                        .data()
                        .path("qmpstatus")
                        .asString())
                .isEqualTo("running");
    }

    @Test
    void aRestartGivesANewProcessAndCountsItsTimeAnew() {
        String machine = cluster.running(121);
        int before =
                cluster.root.get(machine + "/status/current").data().path("pid").asInt();
        assertThat(cluster.done(cluster.root.post(machine + "/status/reboot", Map.of())))
                .isEqualTo("OK");
        var after = cluster.root.get(machine + "/status/current").data();
        assertThat(after.path("pid").asInt()).isNotEqualTo(before);
        assertThat(after.path("status").asString()).isEqualTo("running");
    }

    @Test
    void aMachineThatIgnoresTheRequestIsStoppedOnlyWhenForced() {
        String machine = cluster.running(122);
        cluster.simulator.faults().ignoreShutdown(122);
        assertThat(cluster.done(cluster.root.post(machine + "/status/shutdown", Map.of("timeout", 0))))
                .isEqualTo("VM quit/powerdown failed - got timeout");
        assertThat(cluster.status(machine)).isEqualTo("running");
        assertThat(cluster.done(cluster.root.post(machine + "/status/shutdown", Map.of("timeout", 0, "forceStop", 1))))
                .isEqualTo("OK");
        assertThat(cluster.status(machine)).isEqualTo("stopped");
    }

    @Test
    void aRunningMachineIsNeitherDestroyedNorMadeATemplate() {
        String machine = cluster.running(123);
        assertThat(cluster.root.delete(machine).reason()).isEqualTo("VM 123 is running - destroy failed");
        assertThat(cluster.root.post(machine + "/template", Map.of()).reason())
                .isEqualTo("you can't convert a VM to template if VM is running");
    }

    @Test
    void aProtectedMachineKeepsItselfAndItsDisks() {
        String machine = cluster.machine(124);
        cluster.root.put(machine + "/config", Map.of("protection", 1));
        assertThat(cluster.root.delete(machine).reason()).isEqualTo("can't remove VM 124 - protection mode enabled");
        cluster.root.put(machine + "/config", Map.of("protection", 0));
        assertThat(cluster.done(cluster.root.delete(machine))).isEqualTo("OK");
    }

    @Test
    void aMachineIsNoContainerAndNoneOfAnotherNode() {
        cluster.machine(125);
        assertThat(cluster.root
                        .post("/nodes/pve2/qemu/125/status/start", Map.of())
                        .reason())
                .isEqualTo("Configuration file 'nodes/pve2/qemu-server/125.conf' does not exist");
        assertThat(cluster.root
                        .post("/nodes/pve1/lxc/125/status/start", Map.of())
                        .reason())
                .isEqualTo("Configuration file 'nodes/pve1/lxc/125.conf' does not exist");
        assertThat(cluster.root.get("/nodes/pve1/qemu/99/status/current").status())
                .isEqualTo(400);
        assertThat(cluster.root.get("/nodes/pve1/qemu/abc/status/current").status())
                .isEqualTo(400);
    }

    @Test
    void aMachineAtRestUsesNothingAndHasNoProcess() {
        String machine = cluster.machine(126);
        var status = cluster.root.get(machine + "/status/current").data();
        assertThat(status.path("mem").asLong()).isZero();
        assertThat(status.path("uptime").asLong()).isZero();
        assertThat(status.has("pid")).isFalse();
        assertThat(status.path("qmpstatus").asString()).isEqualTo("stopped");
    }

    @Test
    void aRunningContainerTellsItsPressureAndATemplateThatItIsOne() {
        Containers.create(cluster.simulator, cluster.root, "pve1", 200, "thin");
        String container = "/nodes/pve1/lxc/200";
        assertThat(cluster.root.get(container + "/status/current").data().has("pressurecpusome"))
                .isFalse();
        cluster.done(cluster.root.post(container + "/status/start", Map.of()));
        assertThat(cluster.root
                        .get(container + "/status/current")
                        .data()
                        .path("pressurecpusome")
                        .asString())
                .isEqualTo("0.00");
        cluster.done(cluster.root.post(container + "/status/stop", Map.of()));
        cluster.root.post(container + "/template", Map.of());
        Awaitility.await()
                .until(() -> cluster.root
                                .get("/nodes/pve1/lxc")
                                .data()
                                .path(0)
                                .path("template")
                                .asInt()
                        == 1);
    }

    @Test
    void aContainerStopsStartsAndIsNotDestroyedWhileItRuns() {
        Containers.create(cluster.simulator, cluster.root, "pve1", 201, "thin");
        String container = "/nodes/pve1/lxc/201";
        assertThat(cluster.root.post(container + "/status/reboot", Map.of()).reason())
                .isEqualTo("CT 201 not running");
        assertThat(cluster.done(cluster.root.post(container + "/status/start", Map.of())))
                .isEqualTo("OK");
        assertThat(cluster.done(cluster.root.post(container + "/status/start", Map.of())))
                .isEqualTo("CT 201 already running");
        assertThat(cluster.root.delete(container).reason())
                .isEqualTo("unable to destroy CT 201 - container is running");
        assertThat(cluster.done(cluster.root.post(container + "/status/shutdown", Map.of())))
                .isEqualTo("OK");
        assertThat(cluster.done(cluster.root.delete(container))).isEqualTo("OK");
        assertThat(cluster.simulator.volumes()).noneMatch(volume -> volume.contains("201"));
    }
}

package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a running machine cannot take waits for its next start, and reading shows what waits unless what is in force is asked for. */
@TestInstance(Lifecycle.PER_CLASS)
class PendingTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void readingShowsWhatWaitsUnlessWhatIsInForceIsAskedFor() {
        String machine = cluster.running(100);
        String before = cluster.config(machine, "cores");
        set(machine, Map.of("cores", 4));
        assertThat(cluster.root.get(machine + "/config").data().path("cores").asInt())
                .isEqualTo(4);
        assertThat(cluster.config(machine, "cores")).isEqualTo(before);
        assertThat(pending(machine, "cores").path("pending").asInt()).isEqualTo(4);
        assertThat(cluster.root
                        .get(machine + "/status/current")
                        .data()
                        .path("cpus")
                        .asInt())
                .isNotEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"stop, 110", "shutdown, 111", "reboot, 112"})
    void whatWaitsIsInForceAfterTheMachineEnded(String verb, int id) {
        String machine = cluster.running(id);
        set(machine, Map.of("cores", 4));
        assertThat(cluster.done(cluster.root.post(machine + "/status/" + verb, Map.of())))
                .isEqualTo("OK");
        assertThat(cluster.config(machine, "cores")).isEqualTo("4");
        assertThat(pending(machine, "cores").has("pending")).isFalse();
    }

    @Test
    void aResetPutsNothingInForce() {
        String machine = cluster.running(113);
        set(machine, Map.of("cores", 4));
        assertThat(cluster.done(cluster.root.post(machine + "/status/reset", Map.of())))
                .isEqualTo("OK");
        assertThat(cluster.config(machine, "cores")).isNotEqualTo("4");
    }

    @Test
    void whatWaitsIsDroppedWhenItIsReverted() {
        String machine = cluster.running(114);
        set(machine, Map.of("cores", 4, "bios", "ovmf"));
        set(machine, Map.of("revert", "cores"));
        assertThat(pending(machine, "cores").has("pending")).isFalse();
        assertThat(pending(machine, "bios").path("pending").asString()).isEqualTo("ovmf");
    }

    @Test
    void whatIsSetBackToWhatItWasWaitsNoLonger() {
        String machine = cluster.machine(115);
        set(machine, Map.of("cores", 2));
        cluster.done(cluster.root.post(machine + "/status/start", Map.of()));
        set(machine, Map.of("cores", 4));
        set(machine, Map.of("cores", 2));
        assertThat(pending(machine, "cores").has("pending")).isFalse();
    }

    @Test
    void aDeletionWaitsToo() {
        String machine = cluster.machine(116);
        set(machine, Map.of("bios", "ovmf"));
        cluster.done(cluster.root.post(machine + "/status/start", Map.of()));
        set(machine, Map.of("delete", "bios"));
        assertThat(pending(machine, "bios").path("delete").asInt()).isOne();
        assertThat(cluster.config(machine, "bios")).isEqualTo("ovmf");
        assertThat(cluster.root.get(machine + "/config").data().has("bios")).isFalse();
        set(machine, Map.of("bios", "seabios"));
        assertThat(pending(machine, "bios").has("delete")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"description, words, 120", "tags, red, 121", "onboot, 1, 122", "name, other, 123"})
    void somethingsAreTakenAtOnce(String key, String value, int id) {
        String machine = cluster.running(id);
        set(machine, Map.of(key, value));
        assertThat(cluster.config(machine, key)).isEqualTo(value);
        assertThat(pending(machine, key).has("pending")).isFalse();
    }

    @Test
    void cardsAndDisksArePluggedWhileTheMachineRuns() {
        String machine = cluster.running(124);
        set(machine, Map.of("net1", "virtio,bridge=vmbr1", "scsi3", "shared:1,format=qcow2"));
        assertThat(cluster.config(machine, "net1")).matches("virtio=BC:24:11(:[0-9A-F]{2}){3},bridge=vmbr1");
        assertThat(cluster.config(machine, "scsi3")).isEqualTo("shared:124/vm-124-disk-1.qcow2,size=1G");
    }

    @Test
    void aCardKeepsItsAddressWhenItIsChangedWithIt() {
        String machine = cluster.machine(125);
        set(machine, Map.of("net1", "virtio,bridge=vmbr1"));
        String card = cluster.config(machine, "net1");
        set(machine, Map.of("net1", card + ",tag=7"));
        assertThat(cluster.config(machine, "net1")).isEqualTo(card + ",tag=7");
    }

    @Test
    void aPasswordIsNeverShownAndKeysStayPercentEncoded() {
        String machine = cluster.machine(126);
        set(machine, Map.of("cipassword", "open-sesame", "sshkeys", "ssh-ed25519%20AAAA%20a%40b%0A"));
        assertThat(cluster.config(machine, "cipassword")).isEqualTo("**********");
        assertThat(cluster.config(machine, "sshkeys")).isEqualTo("ssh-ed25519%20AAAA%20a%40b%0A");
        assertThat(cluster.root.get(machine + "/pending").text()).doesNotContain("open-sesame");
        Reply later = cluster.root.post(machine + "/config", Map.of("cipassword", "open-barley"));
        assertThat(cluster.done(later)).isEqualTo("OK");
        assertThat(cluster.log(later)).noneMatch(line -> line.contains("open-barley"));
    }

    @Test
    void whatIsSetAndDeletedAtOnceOrIsUnknownIsRefused() {
        String machine = cluster.machine(127);
        Reply both = cluster.root.put(machine + "/config", Map.of("cores", 2, "delete", "cores"));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.body().path("errors").path("delete").asString())
                .isEqualTo("you can't use '-cores' and -delete cores' at the same time");
        Reply unknown = cluster.root.put(machine + "/config", Map.of("delete", "colour"));
        assertThat(unknown.body().path("errors").path("delete").asString()).isEqualTo("unknown option 'colour'");
    }

    @Test
    void everyOptionNeedsItsOwnPrivilege() {
        String machine = cluster.machine(128);
        try (Client person = cluster.user("/vms/128", "VM.Config.CPU")) {
            assertThat(person.put(machine + "/config", Map.of("cores", 3)).status())
                    .isEqualTo(200);
            assertThat(person.put(machine + "/config", Map.of("memory", 1024)).reason())
                    .isEqualTo("Permission check failed (/vms/128, VM.Config.Memory)");
            assertThat(person.put(machine + "/config", Map.of("delete", "net0")).reason())
                    .isEqualTo("Permission check failed (/vms/128, VM.Config.Network)");
            assertThat(person.put(machine + "/config", Map.of("cores", 4, "description", "x"))
                            .status())
                    .isEqualTo(403);
            assertThat(cluster.config(machine, "cores")).isEqualTo("3");
        }
    }

    private void set(String machine, Map<String, ?> wish) {
        assertThat(cluster.root.put(machine + "/config", wish).status()).isEqualTo(200);
    }

    private JsonNode pending(String machine, String key) {
        for (JsonNode entry : cluster.root.get(machine + "/pending").data()) {
            if (entry.path("key").asString().equals(key)) {
                return entry;
            }
        }
        return MissingNode.getInstance();
    }
}

package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.simulator.guest.Guest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A locked machine refuses what would change it, at once or in the task as PVE does; only the superuser passes by the lock. */
@TestInstance(Lifecycle.PER_CLASS)
class LockFieldTest {

    private static final String REFUSED = "VM is locked (migrate)";

    private final SmallCluster cluster = SmallCluster.start();
    private String machine = "";

    @BeforeAll
    void make() {
        machine = cluster.machine(100);
    }

    @AfterEach
    void unlock() {
        guest().configure(config -> config.without("lock"));
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    private Guest guest() {
        return cluster.simulator.state().guests().find(100).orElseThrow();
    }

    private void lock(String lock) {
        guest().configure(config -> config.with("lock", lock));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /config, cores, 2",
        "POST, /config, cores, 2",
        "POST, /clone, newid, 101",
        "PUT, /resize, size, +1G",
        "POST, /move_disk, storage, local",
        "POST, /migrate, target, pve2",
    })
    void someChangesAreRefusedAtOnce(String method, String path, String name, String value) {
        lock("migrate");
        Map<String, String> wish = path.equals("/resize") || path.equals("/move_disk")
                ? Map.of(name, value, "disk", "scsi0")
                : Map.of(name, value);
        Reply reply =
                method.equals("PUT") ? cluster.root.put(machine + path, wish) : cluster.root.post(machine + path, wish);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).isEqualTo(REFUSED);
        assertThat(reply.body().path("message").asString()).isEqualTo(REFUSED + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/status/start, , ",
        "/status/stop, , ",
        "/status/shutdown, , ",
        "/snapshot, snapname, s1",
        "/snapshot/s1/rollback, , ",
        "/template, , ",
    })
    void othersAreRefusedOnlyInTheTask(String path, String name, String value) {
        lock("migrate");
        Map<String, String> wish = name == null ? Map.of() : Map.of(name, value);
        assertThat(cluster.done(cluster.root.post(machine + path, wish))).isEqualTo(REFUSED);
    }

    @Test
    void aLockedMachineIsNotDestroyed() {
        lock("migrate");
        assertThat(cluster.done(cluster.root.delete(machine))).isEqualTo(REFUSED);
        assertThat(cluster.simulator.guests()).anyMatch(guest -> guest.id() == 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "suspended"})
    void aMachineThatIsBackedUpOrSuspendedStarts(String lock) {
        lock(lock);
        assertThat(cluster.done(cluster.root.post(machine + "/status/start", Map.of())))
                .isEqualTo("OK");
        assertThat(cluster.done(cluster.root.post(machine + "/status/stop", Map.of())))
                .isEqualTo("OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clone", "create", "migrate", "rollback", "snapshot", "snapshot-delete", "suspending"})
    void underEveryOtherLockItDoesNot(String lock) {
        lock(lock);
        assertThat(cluster.done(cluster.root.post(machine + "/status/start", Map.of())))
                .isEqualTo("VM is locked (" + lock + ")");
    }

    @Test
    void theSuperuserStartsAndStopsPastALock() {
        lock("migrate");
        assertThat(cluster.done(cluster.root.post(machine + "/status/start", Map.of("skiplock", 1))))
                .isEqualTo("OK");
        assertThat(cluster.status(machine)).isEqualTo("running");
        assertThat(cluster.done(cluster.root.post(machine + "/status/stop", Map.of("skiplock", 1))))
                .isEqualTo("OK");
        assertThat(cluster.status(machine)).isEqualTo("stopped");
    }

    @Test
    void theSuperuserDestroysPastALock() {
        String other = cluster.machine(102);
        cluster.simulator.state().guests().find(102).orElseThrow().configure(config -> config.with("lock", "clone"));
        assertThat(cluster.done(cluster.root.delete(other + "?skiplock=1"))).isEqualTo("OK");
        assertThat(cluster.simulator.guests()).noneMatch(guest -> guest.id() == 102);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "stop", "shutdown", "reset", "suspend", "resume"})
    void nobodyElsePassesByALock(String verb) {
        try (Client person = cluster.user("/", "VM.PowerMgmt", "VM.Audit")) {
            Reply reply = person.post(machine + "/status/" + verb, Map.of("skiplock", 1));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body().path("errors").path("skiplock").asString())
                    .isEqualTo("Only root may use this option.");
        }
    }

    @Test
    void nobodyElseChangesOrDestroysPastALock() {
        try (Client person = cluster.user("/", "VM.Config.Options", "VM.Allocate", "VM.Config.Disk")) {
            for (Reply reply : new Reply[] {
                person.put(machine + "/config", Map.of("skiplock", 1, "description", "x")),
                person.delete(machine + "?skiplock=1"),
                person.put(machine + "/resize", Map.of("skiplock", 1, "disk", "scsi0", "size", "+1G"))
            }) {
                assertThat(reply.body().path("errors").path("skiplock").asString())
                        .isEqualTo("Only root may use this option.");
            }
        }
    }

    @Test
    void aLockIsShownAndTakenAwayBySkippingIt() {
        lock("backup");
        assertThat(cluster.root.get("/cluster/resources?type=vm").text()).contains("\"lock\":\"backup\"");
        assertThat(cluster.root
                        .get(machine + "/status/current")
                        .data()
                        .path("lock")
                        .asString())
                .isEqualTo("backup");
        assertThat(cluster.root
                        .put(machine + "/config", Map.of("delete", "lock"))
                        .reason())
                .isEqualTo("VM is locked (backup)");
        assertThat(cluster.root
                        .put(machine + "/config", Map.of("delete", "lock", "skiplock", 1))
                        .status())
                .isEqualTo(200);
        assertThat(cluster.config(machine, "lock")).isEmpty();
    }

    @Test
    void onlyTheSuperuserPutsALockOn() {
        try (Client person = cluster.user("/", "VM.Config.Options")) {
            assertThat(person.put(machine + "/config", Map.of("lock", "backup")).text())
                    .contains("only root can set 'lock' config");
        }
        assertThat(cluster.root
                        .put(machine + "/config", Map.of("lock", "backup"))
                        .status())
                .isEqualTo(200);
    }
}

package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A digest says which state of a configuration a change is based on; another one is a 500 and never a 409. */
@TestInstance(Lifecycle.PER_CLASS)
class DigestTest {

    private static final String OTHER = "0".repeat(40);
    private static final String REFUSED = "checksum mismatch (file change by other user?)";

    private final SmallCluster cluster = SmallCluster.start();
    private String machine = "";

    @BeforeAll
    void make() {
        machine = cluster.machine(100);
        Containers.create(cluster.simulator, cluster.root, "pve1", 200, "thin");
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, qemu/100/config, description, new",
        "POST, qemu/100/config, description, new",
        "PUT, qemu/100/resize, size, +1G",
        "POST, qemu/100/move_disk, storage, local",
        "PUT, lxc/200/config, description, new",
        "PUT, lxc/200/resize, size, +1G",
        "POST, lxc/200/move_volume, storage, local",
    })
    void aChangeOfAnOlderStateIsRefused(String method, String path, String name, String value) {
        Map<String, Object> wish = new HashMap<>(Map.of(name, value, "digest", OTHER));
        if (path.endsWith("resize") || path.endsWith("move_disk")) {
            wish.put("disk", path.startsWith("lxc") ? "rootfs" : "scsi0");
        }
        if (path.endsWith("move_volume")) {
            wish.put("volume", "rootfs");
        }
        String where = "/nodes/pve1/" + path;
        Reply reply = method.equals("PUT") ? cluster.root.put(where, wish) : cluster.root.post(where, wish);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.reason()).isEqualTo(REFUSED);
        assertThat(reply.body().path("message").asString()).isEqualTo(REFUSED + "\n");
    }

    @Test
    void aDigestOfNowIsTakenAndChangesWithWhatIsWritten() {
        String before = digest();
        assertThat(before).matches("[0-9a-f]{40}");
        assertThat(change("first", before).status()).isEqualTo(200);
        assertThat(digest()).isNotEqualTo(before);
        assertThat(change("second", before).reason()).isEqualTo(REFUSED);
        assertThat(cluster.config(machine, "description")).isEqualTo("first");
    }

    @Test
    void ofTwoWhoReadTheSameStateOneWins() {
        String seen = digest();
        assertThat(change("one", seen).status()).isEqualTo(200);
        assertThat(change("two", seen).status()).isEqualTo(500);
    }

    @Test
    void whatIsWrittenUnchangedKeepsItsDigest() {
        change("same", digest());
        String before = digest();
        change("same", before);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void theSnapshotListTellsTheSameDigest() {
        var list = cluster.root.get(machine + "/snapshot").data();
        assertThat(list.path(list.size() - 1).path("digest").asString()).isEqualTo(digest());
    }

    private String digest() {
        return cluster.root.get(machine + "/config").data().path("digest").asString();
    }

    private Reply change(String description, String digest) {
        return cluster.root.put(machine + "/config", Map.of("description", description, "digest", digest));
    }
}

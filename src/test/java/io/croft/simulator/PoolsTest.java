package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Pools hold guests, each in one pool at most (PVE::API2::Pool). */
@TestInstance(Lifecycle.PER_CLASS)
class PoolsTest {

    private final SmallCluster cluster = SmallCluster.start();

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void aPoolIsMadeOnceAndReadWithItsComment() {
        pool("first");
        assertThat(cluster.root
                        .put("/pools", Map.of("poolid", "first", "comment", "the first"))
                        .status())
                .isEqualTo(200);
        assertThat(cluster.root
                        .get("/pools?poolid=first")
                        .data()
                        .path(0)
                        .path("comment")
                        .asString())
                .isEqualTo("the first");
        assertThat(cluster.root.post("/pools", Map.of("poolid", "first")).reason())
                .isEqualTo("create pool failed: pool 'first' already exists");
        assertThat(cluster.root.get("/pools?poolid=nowhere").reason()).isEqualTo("no such pool 'nowhere'");
    }

    @Test
    void aGuestIsInOnePoolAndMovesOnlyWhereThatIsAllowed() {
        pool("here");
        pool("there");
        cluster.machine(100);
        assertThat(put("here", 100, Map.of()).status()).isEqualTo(200);
        assertThat(put("here", 100, Map.of()).reason())
                .isEqualTo("update pool failed: VM 100 is already a pool member");
        assertThat(put("there", 100, Map.of()).reason())
                .isEqualTo("update pool failed: VM 100 belongs already to pool 'here' and 'allow-move' is not set");
        assertThat(put("there", 100, Map.of("allow-move", 1)).status()).isEqualTo(200);
        assertThat(members("here")).isEmpty();
        assertThat(members("there")).containsExactly("100");
        assertThat(put("here", 100, Map.of("delete", 1)).reason())
                .isEqualTo("update pool failed: VM 100 is not a pool member");
    }

    @Test
    void aPoolWithGuestsIsNotRemoved() {
        pool("full");
        cluster.machine(101);
        put("full", 101, Map.of());
        assertThat(cluster.root.delete("/pools?poolid=full").reason())
                .isEqualTo("delete pool failed: pool 'full' is not empty");
        put("full", 101, Map.of("delete", 1));
        assertThat(cluster.root.delete("/pools/full").status()).isEqualTo(200);
        assertThat(cluster.root.delete("/pools/full").reason()).contains("'full'");
    }

    @Test
    void aGuestThatDoesNotExistIsInNoPool() {
        pool("lonely");
        put("lonely", 4711, Map.of());
        assertThat(members("lonely")).isEmpty();
        assertThat(cluster.root
                        .put("/pools", Map.of("poolid", "lonely", "vms", "web"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aGuestThatIsDestroyedLeavesItsPool() {
        pool("shrinks");
        String machine = cluster.machine(102);
        put("shrinks", 102, Map.of());
        assertThat(cluster.done(cluster.root.delete(machine))).isEqualTo("OK");
        assertThat(members("shrinks")).isEmpty();
    }

    @Test
    void aCloneIsBornInItsPoolAndAFailedOneLeavesNone() {
        pool("births");
        assertThat(cluster.done(
                        cluster.root.post(SmallCluster.TEMPLATE + "/clone", Map.of("newid", 103, "pool", "births"))))
                .isEqualTo("OK");
        assertThat(members("births")).containsExactly("103");
        cluster.simulator.faults().failTaskAt("qmclone", 50, "broken");
        assertThat(cluster.done(
                        cluster.root.post(SmallCluster.TEMPLATE + "/clone", Map.of("newid", 104, "pool", "births"))))
                .isEqualTo("clone failed: broken");
        assertThat(cluster.simulator.faults().unmet()).isEmpty();
        assertThat(members("births")).containsExactly("103");
    }

    @Test
    void aPoolThatDoesNotExistTakesNoClone() {
        Reply refused = cluster.root.post(SmallCluster.TEMPLATE + "/clone", Map.of("newid", 105, "pool", "nowhere"));
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(cluster.simulator.guests()).noneMatch(guest -> guest.id() == 105);
    }

    @Test
    void onlyThePoolsOneMaySeeAreListed() {
        pool("seen");
        pool("unseen");
        try (Client reader = cluster.user("/pool/seen", "Pool.Audit")) {
            assertThat(reader.get("/pools").data().findValuesAsString("poolid")).isEqualTo(List.of("seen"));
            assertThat(reader.get("/pools/unseen").reason())
                    .isEqualTo("Permission check failed (/pool/unseen, Pool.Audit)");
            assertThat(reader.delete("/pools/seen").reason())
                    .isEqualTo("Permission check failed (/pool/seen, Pool.Allocate)");
        }
    }

    private void pool(String id) {
        assertThat(cluster.root.post("/pools", Map.of("poolid", id)).status()).isEqualTo(200);
    }

    private Reply put(String pool, int guest, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(more);
        wish.put("poolid", pool);
        wish.put("vms", guest);
        return cluster.root.put("/pools", wish);
    }

    private List<String> members(String pool) {
        return cluster.root.get("/pools/" + pool).data().path("members").findValuesAsString("vmid");
    }
}

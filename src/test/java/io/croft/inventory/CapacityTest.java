package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.croft.access.Role;
import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** How much of the clusters was in use, over time. */
@CroftTest
class CapacityTest {

    /** Years ahead of what other tests leave behind. */
    private static final Duration AHEAD = Duration.ofDays(4_000);

    @Autowired
    Capacity capacity;

    @Autowired
    CapacityStore store;

    @Autowired
    OldCapacity old;

    @Autowired
    OldCapacity.BetweenTheHours between;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private final ClusterId one = ClusterId.next();
    private final ClusterId other = ClusterId.next();
    private Instant now;

    @BeforeEach
    void aMomentOfItsOwn() {
        clock.stop();
        clock.advance(AHEAD);
        now = Instant.ofEpochSecond(clock.instant().getEpochSecond() / 86_400 * 86_400)
                .plus(Duration.ofHours(36));
        clock.advance(Duration.between(clock.instant(), now));
        cluster(one, 8, 50, 64, 16);
    }

    @AfterEach
    void clear() {
        for (String table : List.of("inventory_capacity", "inventory_node", "inventory_storage", "inventory_sync")) {
            jdbc.update("delete from " + table + " where cluster_id in (?, ?)", one.value(), other.value());
        }
    }

    @Test
    void useOfAllClustersIsMeasuredOncePerStepByHoweverManyProcesses() {
        cluster(other, 24, 10, 64, 48);
        store.measure();
        jdbc.update("update inventory_node set memory_used = 0 where cluster_id = ?", one.value());
        store.measure();
        assertThat(rows()).isEqualTo(2);
        CapacityPoint last = over(CapacitySpan.DAY).getLast();
        assertThat(last.at()).isEqualTo(now);
        assertThat(last.cpu()).isCloseTo(100.0 * (4 + 2.4) / 32, within(0.1));
        assertThat(last.memory()).isEqualTo(50.0);
        assertThat(last.storage()).isEqualTo(25.0);
    }

    @Test
    void aSharedStorageCountsOnceAndAnUnavailableOneNotAtAll() {
        storage(one, "pve1", "shared", true, 400, 400);
        storage(one, "pve2", "shared", true, 400, 400);
        jdbc.update(
                "insert into inventory_storage (cluster_id, node, name, type, shared, available, content, total_bytes, used_bytes) "
                        + "values (?, 'pve1', 'away', 'nfs', false, false, '', 900, 900)",
                one.value());
        store.measure();
        assertThat(over(CapacitySpan.DAY).getLast().storage()).isEqualTo(100.0 * 425 / 500);
    }

    @Test
    void whatWasNotReadLatelyLeavesAGapAndNoZero() {
        store.measure();
        clock.advance(Duration.ofMinutes(5));
        jdbc.update(
                "update inventory_sync set quick_at = ? where cluster_id = ?",
                TimeColumn.of(now.minusSeconds(1)),
                one.value());
        store.measure();
        List<CapacityPoint> points = over(CapacitySpan.DAY);
        assertThat(points).hasSize(289);
        assertThat(points.get(287).memory()).isEqualTo(25.0);
        assertThat(points.get(288)).isEqualTo(new CapacityPoint(now.plus(Duration.ofMinutes(5)), null, null, null));
    }

    @Test
    void aClusterWithoutAnyNodeOnlineIsNotMeasured() {
        jdbc.update("update inventory_node set online = false where cluster_id = ?", one.value());
        store.measure();
        assertThat(rows()).isZero();
    }

    @Test
    void longerSpansShowTheMeanOfTheirSteps() {
        measured(now.minus(Duration.ofDays(3)), 20);
        measured(now.minus(Duration.ofDays(3)).plus(Duration.ofMinutes(30)), 40);
        assertThat(over(CapacitySpan.WEEK).get(24 * 4).memory()).isEqualTo(30.0);
        assertThat(over(CapacitySpan.DAY)).allMatch(point -> point.memory() == null);
        assertThat(over(CapacitySpan.MONTH)).extracting(CapacityPoint::memory).containsOnlyOnce(30.0);
        assertThat(over(CapacitySpan.YEAR))
                .hasSize(366)
                .extracting(CapacityPoint::memory)
                .containsOnlyOnce(30.0);
    }

    @Test
    void afterTwoDaysOnlyFullHoursAreKeptAndAfterAYearAndAMonthNothing() {
        measured(now.minus(Duration.ofDays(401)), 1);
        measured(now.minus(Duration.ofDays(3)), 2);
        measured(now.minus(Duration.ofDays(3)).plus(Duration.ofMinutes(5)), 3);
        measured(now.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(5)), 4);
        assertThat(between.purge(now.minus(between.retention()), 10_000)).isPositive();
        old.purge(now.minus(old.retention()), 10_000);
        assertThat(jdbc.queryForList(
                        "select memory_used from inventory_capacity where cluster_id = ? order by at",
                        Long.class,
                        one.value()))
                .containsExactly(2L, 4L);
    }

    @Test
    void aRemovedClustersPastGoesWithIt() {
        store.measure();
        store.forget(new ClusterRemoved(one));
        assertThat(rows()).isZero();
    }

    @Test
    void onlyTheProviderSeesIt() {
        assertThat(refused(Role.COMPANY_ADMIN)).isTrue();
        assertThat(refused(Role.SUPER_ADMIN)).isFalse();
    }

    private boolean refused(Role role) {
        try {
            As.call(As.actor(role, As.newCompany()), () -> capacity.over(CapacitySpan.DAY));
            return false;
        } catch (AccessDeniedException refused) {
            return true;
        }
    }

    private List<CapacityPoint> over(CapacitySpan span) {
        return As.call(As.superAdmin(), () -> capacity.over(span));
    }

    private @Nullable Integer rows() {
        return jdbc.queryForObject(
                "select count(*) from inventory_capacity where cluster_id in (?, ?)",
                Integer.class,
                one.value(),
                other.value());
    }

    private void measured(Instant at, int memory) {
        jdbc.update(
                "insert into inventory_capacity values (?, ?, 100, ?, 100, ?, 100, ?)",
                TimeColumn.of(at),
                one.value(),
                memory,
                memory,
                memory);
    }

    private void cluster(ClusterId cluster, int cores, int cpu, long memory, long used) {
        jdbc.update(
                "insert into inventory_node (cluster_id, name, online, since, cores, cpu_percent, memory_bytes, memory_used) "
                        + "values (?, 'pve1', true, ?, ?, ?, ?, ?)",
                cluster.value(),
                TimeColumn.of(now),
                cores,
                cpu,
                memory,
                used);
        storage(cluster, "pve1", "local", false, 100, 25);
        jdbc.update(
                "insert into inventory_sync (cluster_id, quick_at, quick_millis, changes, guests, pause_seconds) values (?, ?, 1, 0, 0, 10)",
                cluster.value(),
                TimeColumn.of(now));
    }

    private void storage(ClusterId cluster, String node, String name, boolean shared, long total, long used) {
        jdbc.update(
                "insert into inventory_storage (cluster_id, node, name, type, shared, available, content, total_bytes, used_bytes) "
                        + "values (?, ?, ?, 'nfs', ?, true, 'images', ?, ?)",
                cluster.value(),
                node,
                name,
                shared,
                total,
                used);
    }
}

package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leases that were given back are kept for a while only. */
@CroftTest
class PurgeTest {

    private static final Duration OLD = Duration.ofDays(31);
    private static final Duration YOUNG = Duration.ofDays(29);

    @Autowired
    OldLeases leases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private final TenantId company = As.newCompany();
    private final ClusterId cluster = ClusterId.next();

    @AfterEach
    void clear() {
        jdbc.update("delete from dispatch_lease where cluster_id = ?", cluster.value());
    }

    @Test
    void leasesGivenBackLongAgoGoAndThoseGivenBackLatelyOrHeldStay() {
        lease(101, OLD, Duration.ofHours(-1));
        lease(102, YOUNG, Duration.ofHours(-1));
        lease(103, null, null);
        purge(100);
        assertThat(left()).containsExactly(102, 103);
    }

    @Test
    void aLeaseStaysWhileItsIdMayNotBeUsedAgainHoweverLongThatIs() {
        lease(101, OLD, Duration.ofHours(1));
        purge(100);
        assertThat(left()).containsExactly(101);
    }

    @Test
    void noMoreGoInOneTransactionThanIsAskedForAndTheOldestGoFirst() {
        lease(101, OLD, Duration.ZERO);
        lease(102, OLD.plusDays(2), Duration.ZERO);
        lease(103, OLD.plusDays(1), Duration.ZERO);
        assertThat(purge(2)).isEqualTo(2);
        assertThat(left()).containsExactly(101);
        assertThat(purge(2)).isEqualTo(1);
        assertThat(purge(2)).isZero();
    }

    private int purge(int most) {
        return leases.purge(clock.instant().minus(leases.retention()), most);
    }

    private void lease(int vmid, @Nullable Duration releasedAgo, @Nullable Duration freeIn) {
        Instant now = clock.instant();
        jdbc.update(
                """
                insert into dispatch_lease (id, tenant_id, cluster_id, vmid, purpose, range_first, range_last, active,
                    leased_at, released_at, free_at)
                values (?, ?, ?, ?, ?, 100, 999, ?, ?, ?, ?)""",
                UUID.randomUUID(),
                company.value(),
                cluster.value(),
                vmid,
                "seat:" + vmid,
                releasedAgo == null,
                TimeColumn.of(now.minus(OLD.plusDays(3))),
                TimeColumn.ofNullable(releasedAgo == null ? null : now.minus(releasedAgo)),
                TimeColumn.ofNullable(freeIn == null ? null : now.plus(freeIn)));
    }

    private List<Integer> left() {
        return jdbc.queryForList(
                "select vmid from dispatch_lease where cluster_id = ? order by vmid", Integer.class, cluster.value());
    }
}

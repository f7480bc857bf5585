package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.ManyRows;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Leases that were given back long ago cost those who lease, confirm and release nothing. */
@CroftTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyLeasesTest {

    private static final long A_FEW = 1_500;
    private static final VmIdRange RANGE = new VmIdRange(10_000, 99_999);

    @Autowired
    LeaseBook book;

    @Autowired
    OldLeases old;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private final TenantId company = As.newCompany();
    private final ClusterId cluster = ClusterId.next();

    @BeforeAll
    void fill() {
        jdbc.update("""
                insert into dispatch_lease (id, tenant_id, cluster_id, vmid, purpose, range_first, range_last, active,
                    leased_at, released_at, free_at)
                select uuid(), ?, ?, 10000 + seq %% 90000, concat('test:', seq), 10000, 99999, false,
                    date_sub(utc_timestamp(6), interval seq minute), date_sub(utc_timestamp(6), interval seq minute),
                    date_sub(utc_timestamp(6), interval cast(seq as signed) - 60 minute) from %s""".formatted(ManyRows.NUMBERS), company.value(), cluster.value());
        jdbc.execute("analyze table dispatch_lease");
    }

    @AfterAll
    void clear() {
        while (jdbc.update("delete from dispatch_lease where cluster_id = ? limit 20000", cluster.value()) > 0) {
            // One portion after another: no transaction holds a million rows.
        }
    }

    @Test
    void theIdsThatAreNotFreeAreFoundAmongAllThatOnceWereLeased() {
        GuestRef leased = new GuestRef(cluster, 99_999);
        assertThat(book.insert(new LeaseRequest(cluster, company, "test:now", RANGE), leased.vmid()))
                .isTrue();
        assertThat(book.unavailable(cluster)).contains(leased.vmid()).hasSizeLessThan(100);
        cheap(() -> book.unavailable(cluster));
        cheap(() -> book.find(cluster, "test:now"));
        cheap(() -> book.find(cluster, List.of("test:now", "test:7", "test:8")));
        cheap(() -> book.confirm(leased));
        cheap(() -> book.release(leased));
    }

    @Test
    void aPortionToDeleteIsFoundWithoutLookingAtTheRest() {
        var before = clock.instant().minus(Duration.ofMinutes(ManyRows.COUNT - 1_000));
        cheap(() -> old.purge(before, 100));
    }

    private void cheap(Runnable work) {
        assertThat(ManyRows.readBy(jdbc, work)).isLessThan(A_FEW);
    }
}

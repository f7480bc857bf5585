package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Guests that are gone are kept for a while only. */
@CroftTest
class PurgeTest {

    private static final Duration OLD = Duration.ofDays(31);
    private static final Duration YOUNG = Duration.ofDays(29);

    @Autowired
    GoneGuests guests;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private final TenantId company = As.newCompany();
    private final ClusterId cluster = ClusterId.next();

    @BeforeEach
    void fill() {
        guest(101, "GONE", OLD, TenantId.PROVIDER, "");
        guest(102, "GONE", YOUNG, TenantId.PROVIDER, "");
        guest(103, "STOPPED", OLD, TenantId.PROVIDER, "");
        guest(104, "EXPECTED", OLD, company, "seat-01");
    }

    @AfterEach
    void clear() {
        jdbc.update("delete from inventory_guest where cluster_id = ?", cluster.value());
        jdbc.update("delete from inventory_template_offer where cluster_id = ?", cluster.value());
    }

    @Test
    void guestsGoneForLongGoAndThoseGoneLatelyOrStillThereStay() {
        guest(105, "GONE", OLD, company, "");
        purge(100);
        assertThat(left()).containsExactly(102, 103, 104);
    }

    @Test
    void oneThatAClassCountsOnStaysUntilItIsGivenBack() {
        guest(105, "GONE", OLD, company, "seat-02");
        guest(106, "GONE", OLD, company, "");
        jdbc.update(
                "update inventory_guest set person_id = ? where cluster_id = ? and vmid = 106",
                UUID.randomUUID(),
                cluster.value());
        guest(107, "GONE", OLD, TenantId.PROVIDER, "");
        jdbc.update(
                "update inventory_guest set former_tenant = ?, former_label = 'seat-03' where cluster_id = ? and vmid = 107",
                company.value(),
                cluster.value());
        purge(100);
        assertThat(left()).contains(105, 106, 107).doesNotContain(101);
        jdbc.update(
                "update inventory_guest set label = '', tenant_id = ? where cluster_id = ? and vmid = 105",
                TenantId.PROVIDER.value(),
                cluster.value());
        purge(100);
        assertThat(left()).doesNotContain(105);
    }

    @Test
    void theOffersOfATemplateGoWithItSoThatAnotherUnderItsNumberIsNotOffered() {
        offer(101);
        offer(103);
        purge(100);
        assertThat(jdbc.queryForList(
                        "select vmid from inventory_template_offer where cluster_id = ?",
                        Integer.class,
                        cluster.value()))
                .containsExactly(103);
    }

    @Test
    void noMoreGoInOneTransactionThanIsAskedForAndTheOldestGoFirst() {
        guest(105, "GONE", OLD.plusDays(2), TenantId.PROVIDER, "");
        guest(106, "GONE", OLD.plusDays(1), TenantId.PROVIDER, "");
        assertThat(purge(2)).isEqualTo(2);
        assertThat(left()).contains(101).doesNotContain(105, 106);
        assertThat(purge(2)).isEqualTo(1);
        assertThat(purge(2)).isZero();
    }

    private int purge(int most) {
        Integer gone = new TransactionTemplate(transactions)
                .execute(_ -> guests.purge(clock.instant().minus(guests.retention()), most));
        return gone == null ? 0 : gone;
    }

    private void guest(int vmid, String state, Duration since, TenantId owner, String label) {
        jdbc.update(
                """
                insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template, tags,
                    cores, memory_bytes, disk_bytes, cpu_percent, memory_used, addresses, macs, agent, label)
                values (?, ?, ?, 'QEMU', 'guest', 'pve1', ?, ?, false, '', 1, 0, 0, 0, 0, '', '', false, ?)""",
                cluster.value(),
                vmid,
                owner.value(),
                state,
                TimeColumn.of(clock.instant().minus(since)),
                label);
    }

    private void offer(int vmid) {
        jdbc.update(
                "insert into inventory_template_offer (cluster_id, vmid, company_id) values (?, ?, ?)",
                cluster.value(),
                vmid,
                company.value());
    }

    private List<Integer> left() {
        return jdbc.queryForList(
                "select vmid from inventory_guest where cluster_id = ? order by vmid", Integer.class, cluster.value());
    }
}

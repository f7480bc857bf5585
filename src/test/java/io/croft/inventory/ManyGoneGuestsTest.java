package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.database.TimeColumn;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.ManyRows;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Guests that are gone cost the lists of those that are there, and the rounds that read their cluster, nothing. */
@CroftTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyGoneGuestsTest {

    private static final long A_FEW = 1_500;
    private static final int THERE = 100;

    @Autowired
    Guests guests;

    @Autowired
    GoneGuests gone;

    @Autowired
    GuestStore store;

    @Autowired
    MirrorStore mirrors;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private final TenantId company = As.newCompany();
    private final Actor teacher = As.actor(Role.TEACHER, company);
    private final ClusterId cluster = ClusterId.next();

    @BeforeAll
    void fill() {
        insert("GONE", 1_000_000, ManyRows.NUMBERS);
        insert("STOPPED", 100, "seq_1_to_" + THERE);
        jdbc.execute("analyze table inventory_guest");
    }

    private void insert(String state, int firstId, String numbers) {
        jdbc.update("""
                insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template, tags, cores, memory_bytes,
                    disk_bytes, cpu_percent, memory_used, addresses, macs, agent, label)
                select ?, ? + seq, ?, 'QEMU', concat('seat-', lpad(seq, 7, '0')), concat('pve', seq %% 5), ?,
                    date_sub(utc_timestamp(6), interval seq minute), false, 'croft', 1 + seq %% 4, (1 + seq %% 7) << 30, 1 << 30, seq %% 20, 0, '', '',
                    true, ''
                from %s""".formatted(numbers), cluster.value(), firstId, company.value(), state);
    }

    @AfterAll
    void clear() {
        while (jdbc.update("delete from inventory_guest where cluster_id = ? limit 20000", cluster.value()) > 0) {
            // One portion after another: no transaction holds a million rows.
        }
    }

    @Test
    void everyListOfGuestsReadsThoseThatAreThere() {
        for (var filter : List.of(
                GuestFilter.ALL,
                new GuestFilter("seat-00", null, null, Set.of(), null, null, null),
                new GuestFilter("", cluster, null, Set.of(), null, null, null),
                new GuestFilter("", null, "pve1", Set.of(), null, null, null),
                new GuestFilter("", null, null, Set.of(GuestState.STOPPED), null, null, null))) {
            for (var order : List.of("name", "node", "since")) {
                var page = PageRequest.of(0, 50, Sort.by(order));
                assertThat(As.call(teacher, () -> guests.list(filter, page))).isNotEmpty();
                cheap(() -> As.run(teacher, () -> guests.list(filter, page)));
            }
            assertThat(As.call(teacher, () -> guests.count(filter, 10_000))).isLessThanOrEqualTo(THERE);
            cheap(() -> As.run(teacher, () -> guests.count(filter, 10_000)));
        }
        cheap(() -> As.run(teacher, guests::running));
    }

    @Test
    void aRoundReadsThoseThatAreThere() {
        cheap(() -> mirrors.load(cluster, clock.instant()));
        cheap(() -> store.withoutConfig(cluster, 50));
        cheap(() -> store.configReadBefore(cluster, clock.instant()));
    }

    @Test
    void aPortionToDeleteIsFoundWithoutLookingAtTheRest() {
        var before = clock.instant().minus(Duration.ofMinutes(ManyRows.COUNT - 1_000));
        var found = jdbc.queryForObject(
                "select count(*) from inventory_guest where gone_since < ?", Integer.class, TimeColumn.of(before));
        assertThat(found).isGreaterThan(500);
        cheap(() -> gone.purge(before, 100));
    }

    private void cheap(Runnable work) {
        assertThat(ManyRows.readBy(jdbc, work)).isLessThan(A_FEW);
    }
}

package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.HeardStatements;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the list of guests finds its rows, and that no row spoils it. */
@CroftTest
class GuestListTest {

    private static final int GUESTS = 3_000;
    private static final Pageable BY_NAME = PageRequest.of(0, 50, Sort.by("name"));

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Guests guests;

    private final TenantId company = As.newCompany();
    private final Actor teacher = As.actor(Role.TEACHER, company);
    private final ClusterId cluster = ClusterId.next();

    @BeforeEach
    void fill() {
        jdbc.update("""
                insert into inventory_guest (cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template, tags, cores, memory_bytes,
                    disk_bytes, cpu_percent, memory_used, addresses, macs, agent, label)
                select ?, 1000 + seq, ?, 'QEMU', concat('seat-', lpad(seq, 5, '0')), concat('pve', seq % 5), if(seq % 10 = 0, 'GONE', 'RUNNING'), now(6),
                    false, 'croft', 1 + seq % 4, (1 + seq % 7) << 30, 1 << 30, seq % 20, 0, concat('10.7.', seq div 250, '.', seq % 250), '', true,
                    'Programación'
                from seq_1_to_3000""", cluster.value(), company.value());
    }

    @AfterEach
    void clear() {
        jdbc.update("delete from inventory_guest where cluster_id = ?", cluster.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "vmid", "node", "state", "since", "cores", "memory", "disk", "cpu"})
    void everyOrderAndItsReverseFindRowsInAnIndexThatHoldsAllThatIsLookedAt(String column) {
        for (var who : List.of(teacher, As.superAdmin())) {
            for (var sort : List.of(Sort.by(column), Sort.by(column).descending())) {
                assertFoundInAnIndex(listing(who, GuestFilter.ALL, PageRequest.of(0, 50, sort)));
            }
        }
    }

    @Test
    void everyFilterSearchAndCountFindsRowsInAnIndexThatHoldsAllThatIsLookedAt() {
        var filters = List.of(
                new GuestFilter("seat-01", null, null, Set.of(), null, null, null),
                new GuestFilter("100_%", null, null, Set.of(), null, null, null),
                new GuestFilter("", cluster, null, Set.of(), null, null, null),
                new GuestFilter("", null, "pve1", Set.of(), null, null, null),
                new GuestFilter("", null, null, Set.of(GuestState.RUNNING), null, null, null),
                new GuestFilter("", null, null, Set.of(GuestState.GONE), null, null, null),
                new GuestFilter("", null, null, Set.of(), GuestKind.LXC, null, null),
                new GuestFilter("", null, null, Set.of(), null, company, null),
                new GuestFilter("", null, null, Set.of(), null, null, true));
        for (var filter : filters) {
            for (var who : List.of(teacher, As.superAdmin())) {
                assertFoundInAnIndex(listing(who, filter, BY_NAME));
                assertFoundInAnIndex(heard(who, () -> guests.count(filter, 100)));
            }
        }
    }

    @Test
    void theOrderOfNamesIsReadFromAnIndexSoThatScrollingDeepSortsNothing() {
        for (var who : List.of(teacher, As.superAdmin())) {
            for (var sort : List.of(Sort.by("name"), Sort.by("name").descending())) {
                assertThat(plan(listing(who, GuestFilter.ALL, PageRequest.of(40, 50, sort))))
                        .noneMatch(step -> step.contains("DERIVED") && step.contains("filesort"));
            }
        }
    }

    @Test
    void aCountStopsWhereItIsTold() {
        assertThat(As.<Long, RuntimeException>call(teacher, () -> guests.count(GuestFilter.ALL, 100)))
                .isEqualTo(100);
        assertThat(As.<Long, RuntimeException>call(teacher, () -> guests.count(GuestFilter.ALL, Long.MAX_VALUE)))
                .isEqualTo(GUESTS * 9 / 10);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsWhateverTheOrder() {
        for (var sort : List.of(Sort.by("name"), Sort.by("node").descending(), Sort.by("cpu"))) {
            var first = rows(GuestFilter.ALL, PageRequest.of(0, 1000, sort));
            var all = Stream.of(0, 1, 2)
                    .flatMap(page -> rows(GuestFilter.ALL, PageRequest.of(page, 1000, sort)).stream())
                    .map(GuestRow::ref)
                    .toList();
            assertThat(all)
                    .startsWith(first.getFirst().ref())
                    .doesNotHaveDuplicates()
                    .hasSize(GUESTS * 9 / 10);
        }
    }

    @Test
    void aSearchFindsPartsOfNamesAddressesAndLabelsWithoutRegardForAccentsAndCase() {
        assertThat(found("T-0123")).isEqualTo(9);
        assertThat(found("10.7.4.99")).isEqualTo(1);
        assertThat(found("programacion")).isEqualTo(GUESTS * 9 / 10);
        assertThat(found("%")).isZero();
    }

    @Test
    void aSearchFindsWhatDoesNotFitIntoTheIndexToo() {
        jdbc.update(
                "update inventory_guest set tags = concat(repeat('some-long-tag ', 60), 'needle') where cluster_id = ? and vmid = 1001",
                cluster.value());

        assertThat(found("needle")).isEqualTo(1);
        assertFoundInAnIndex(listing(teacher, searching("needle"), BY_NAME));
    }

    @Test
    void anOddRowIsShownWithWhatIsKnownOfIt() {
        jdbc.update("""
                update inventory_guest set name = 'aaa', state = 'MELTED', kind = 'PODMAN', addresses = '10.7.0.1 not-an-address', macs = 'none',
                    memory_bytes = -1, disk_bytes = -1, memory_used = -1, address_source = 'TAROT'
                where cluster_id = ? and vmid = 1001""", cluster.value());

        var row = rows(GuestFilter.ALL, BY_NAME).getFirst();

        assertThat(row.name()).isEqualTo("aaa");
        assertThat(row.state()).isEqualTo(GuestState.UNKNOWN);
        assertThat(row.kind()).isEqualTo(GuestKind.UNKNOWN);
        assertThat(row.addresses()).extracting(Object::toString).containsExactly("10.7.0.1");
        assertThat(row.memory().bytes()).isZero();
        assertThat(As.call(teacher, () -> guests.find(row.ref()))).isPresent();
    }

    private long found(String text) {
        return As.<Long, RuntimeException>call(teacher, () -> guests.count(searching(text), Long.MAX_VALUE));
    }

    private static GuestFilter searching(String text) {
        return new GuestFilter(text, null, null, Set.of(), null, null, null);
    }

    private List<GuestRow> rows(GuestFilter filter, Pageable page) {
        return As.call(teacher, () -> guests.list(filter, page)).getContent();
    }

    private String listing(Actor who, GuestFilter filter, Pageable page) {
        return heard(who, () -> guests.list(filter, page));
    }

    private static String heard(Actor who, Runnable work) {
        try (var ear = new HeardStatements()) {
            As.run(who, work);
            assertThat(ear.all()).hasSize(1);
            return ear.all().getFirst();
        }
    }

    private void assertFoundInAnIndex(String statement) {
        assertThat(plan(statement))
                .as(statement)
                .filteredOn(step -> step.contains("DERIVED"))
                .isNotEmpty()
                .allMatch(step -> step.contains("Using index"))
                .noneMatch(step -> step.contains("index condition"));
    }

    private List<String> plan(String statement) {
        return jdbc.queryForList("explain " + statement).stream()
                .map(Object::toString)
                .toList();
    }
}

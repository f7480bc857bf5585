package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterGrants;
import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.cluster.SimulatedClusters;
import io.croft.simulator.Simulator;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.storage.Storage;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names that Proxmox VE tells apart and a database that folds them would not. */
@CroftTest
class OutsideNamesTest {

    private static final String[] NODES = {"PVE1", "pve1", "node2"};

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterGrants grants;

    @Autowired
    SyncEngine engine;

    @Autowired
    SyncRound round;

    @Autowired
    MirrorStore store;

    @Autowired
    Guests guests;

    @Autowired
    Nodes nodes;

    @Autowired
    Storages storages;

    @Autowired
    Inventory inventory;

    @Autowired
    JdbcTemplate jdbc;

    Simulator simulator;
    ClusterId cluster;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("alike")
                .nodes(NODES)
                .storage(Storage.sharedDirectory("iso"))
                .storage(Storage.sharedDirectory("ISO").withContent("iso"))
                .guests(30)
                .start();
        simulator.state().pools().create("School", "");
        simulator.state().pools().create("school", "");
        simulator.state().pools().addGuest("School", 1000);
        simulator.state().pools().addGuest("school", 1001);
        guest(1000).configure(config -> config.with("tags", "Exam;exam"));
        cluster = SimulatedClusters.add(clusters, simulator);
        engine.rest(cluster);
        assertThat(read()).isTrue();
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        simulator.close();
    }

    @Test
    void storagesAlikeAreTwo() {
        assertThat(provider(() -> storages.list(cluster, "node2")))
                .extracting(StorageRow::name)
                .containsExactlyInAnyOrder("ISO", "iso");
        assertThat(provider(() -> storages.list(cluster, "node2")))
                .filteredOn(row -> row.name().equals("ISO"))
                .singleElement()
                .satisfies(row -> assertThat(row.holdsDisks()).isFalse());
        assertThat(provider(() -> storages.list(cluster))).hasSize(2 * NODES.length);
    }

    @Test
    void nodesAlikeAreTwoEachWithItsOwnGuests() {
        assertThat(provider(() -> nodes.list(cluster)))
                .extracting(NodeRow::name, NodeRow::guests)
                .containsExactlyInAnyOrder(tuple("PVE1", 10L), tuple("pve1", 10L), tuple("node2", 10L));
        assertThat(rows(new GuestFilter("", cluster, "PVE1", Set.of(), null, null, null), "name"))
                .hasSize(10)
                .allMatch(row -> row.node().equals("PVE1"));
    }

    @Test
    void poolsAndTagsAlikeAreKeptAsTheyAre() {
        assertThat(details(1000).pool()).isEqualTo("School");
        assertThat(details(1001).pool()).isEqualTo("school");
        assertThat(details(1000).row().tags()).containsExactlyInAnyOrder("Exam", "exam");
        assertThat(number("pool = 'School'")).isEqualTo(1);
        assertThat(number("tags like '%Exam%'")).isEqualTo(1);
        assertThat(number("tags like '%EXAM%'")).isZero();
    }

    @Test
    void whatIsStoredIsReadBackAsTheClusterIsSoThatAQuietOneStaysQuiet() {
        assertThat(store.load(cluster, Instant.EPOCH).nodeCount()).isEqualTo(NODES.length);
        clusters(() -> {
            clusters.disable(cluster);
            clusters.enable(cluster);
        });
        engine.rest(cluster);
        read();
        read();
        assertThat(provider(inventory::status).stream()
                        .filter(each -> each.cluster().equals(cluster))
                        .findFirst()
                        .orElseThrow()
                        .changes())
                .isZero();
    }

    @Test
    void aNodeThatGoesTakesNothingOfTheOneAlikeAlong() {
        jdbc.update("delete from inventory_node where cluster_id = ? and name = 'PVE1'", cluster.value());
        jdbc.update("delete from inventory_storage where cluster_id = ? and name = 'ISO'", cluster.value());
        assertThat(provider(() -> nodes.list(cluster)))
                .extracting(NodeRow::name)
                .containsExactly("node2", "pve1");
        assertThat(provider(() -> storages.list(cluster)))
                .hasSize(NODES.length)
                .allMatch(row -> row.name().equals("iso"));
    }

    @Test
    void aGrantOfOneIsNoGrantOfTheOtherAlike() {
        TenantId company = As.newCompany();
        clusters(() -> grants.grant(new ClusterGrant(cluster, company, Set.of("pve1"), Set.of("iso"))));
        Actor teacher = As.actor(Role.TEACHER, company);
        assertThat(As.call(teacher, () -> nodes.list(cluster)))
                .extracting(NodeRow::name)
                .containsExactly("pve1");
        assertThat(As.call(teacher, () -> storages.list(cluster)))
                .extracting(StorageRow::node, StorageRow::name)
                .containsExactly(tuple("pve1", "iso"));
    }

    @Test
    void listsAreStillSearchedAndSortedWithoutRegardForCase() {
        assertThat(rows(searching("PvE1"), "name")).hasSize(20);
        assertThat(rows(searching("EXAM"), "name")).hasSize(1);
        assertThat(rows(GuestFilter.of(cluster), "node"))
                .extracting(row -> row.node().toLowerCase(Locale.ROOT))
                .hasSize(30)
                .isSorted();
        guest(1000).configure(config -> config.with("tags", "long-".repeat(100) + ";zNeedle"));
        read();
        assertThat(rows(searching("zneedle"), "name")).as("beyond the index").hasSize(1);
        assertThat(provider(() -> nodes.list(cluster)))
                .extracting(row -> row.name().toLowerCase(Locale.ROOT))
                .isSorted();
    }

    @Test
    void aContainerThatTakesANumberUnderANameAlikeIsAnother() {
        TenantId company = As.newCompany();
        jdbc.update(
                "update inventory_guest set tenant_id = ?, kind = 'LXC', name = 'Web', state = 'GONE' where cluster_id = ? and vmid = 1000",
                company.value(),
                cluster.value());
        Guest old = guest(1000);
        simulator.state().guests().remove(old);
        simulator
                .state()
                .guests()
                .create("node2", GuestKind.LXC, 1000, old.config().with("hostname", "web"));
        assertThat(store.load(cluster, Instant.EPOCH).guest(1000)).isEmpty();
        clusters(() -> {
            clusters.disable(cluster);
            clusters.enable(cluster);
        });
        engine.rest(cluster);
        read();
        assertThat(details(1000).row().name()).isEqualTo("web");
        assertThat(details(1000).row().owner()).isEqualTo(TenantId.PROVIDER);
    }

    private int number(String condition) {
        Integer found = jdbc.queryForObject(
                "select count(*) from inventory_guest where cluster_id = ? and " + condition,
                Integer.class,
                cluster.value());
        return found == null ? 0 : found;
    }

    private GuestFilter searching(String text) {
        return new GuestFilter(text, cluster, null, Set.of(), null, null, null);
    }

    private List<GuestRow> rows(GuestFilter filter, String order) {
        return provider(() -> guests.list(filter, PageRequest.of(0, 100, Sort.by(order))))
                .getContent();
    }

    private GuestDetails details(int vmid) {
        return provider(() -> guests.find(new GuestRef(cluster, vmid))).orElseThrow();
    }

    private Guest guest(int vmid) {
        return simulator.state().guests().find(vmid).orElseThrow();
    }

    private boolean read() {
        return CurrentActor.call(Actor.system(TenantId.PROVIDER), () -> round.run(cluster, Duration.ofSeconds(60)));
    }

    private static void clusters(Runnable work) {
        As.run(As.superAdmin(), work);
    }

    private static <T> T provider(ScopedValue.CallableOp<T, RuntimeException> work) {
        return As.call(As.superAdmin(), work);
    }
}

package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.AddCluster;
import io.croft.cluster.CertificateTrust;
import io.croft.cluster.ClusterCredentials;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterPulse;
import io.croft.cluster.ClusterState;
import io.croft.cluster.ClusterSummary;
import io.croft.cluster.Clusters;
import io.croft.cluster.ConnectionForm;
import io.croft.cluster.PinnedCertificate;
import io.croft.cluster.SaveClusterResult;
import io.croft.cluster.Speakers;
import io.croft.database.FittedText;
import io.croft.proxmox.FakePve;
import io.croft.proxmox.FakePve.Response;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import io.croft.vault.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A cluster whose answers nobody would expect, and what is still shown of it. */
@CroftTest
@SuppressWarnings("NullAway") // a round without a store breaks off
class OddAnswersTest {

    private static final String NODE =
            "{\"type\":\"node\",\"id\":\"node/pve1\",\"node\":\"pve1\",\"status\":\"online\",\"cpu\":0.1,\"maxcpu\":4,\"mem\":1,\"maxmem\":8}";
    private static final String USUAL =
            "{\"type\":\"qemu\",\"id\":\"qemu/100\",\"vmid\":100,\"node\":\"pve1\",\"name\":\"usual\",\"status\":\"running\",\"maxcpu\":2,\"uptime\":60}";
    private static final int MOST = 40;

    /** How JSON begins the code of a letter. */
    private static final String CODE = "\\" + "u";

    private static final String UNKNOWN = Character.toString(0xFFFD);

    @Autowired
    Speakers speakers;

    @Autowired
    Clusters clusters;

    @Autowired
    SyncEngine engine;

    @Autowired
    ClusterPulse pulse;

    @Autowired
    Mirrors mirrors;

    @Autowired
    MirrorStore store;

    @Autowired
    GuestStore rows;

    @Autowired
    SyncRecords records;

    @Autowired
    ConfigReader configs;

    @Autowired
    Clock clock;

    @Autowired
    Guests guests;

    @Autowired
    Nodes nodes;

    @Autowired
    Storages storages;

    @Autowired
    Inventory inventory;

    @Autowired
    TemplateStore templates;

    @Autowired
    GuestIdentities identities;

    @Autowired
    JdbcTemplate jdbc;

    private final FakePve pve = FakePve.start(_ -> Response.data("[]"));
    private SyncRound round;
    private ClusterId cluster;

    @BeforeEach
    void start() {
        answer(NODE, USUAL);
        round = newRound(store);
        cluster = add();
        Awaitility.await("the engine has begun to read it, so that it can be told to stop")
                .until(() -> provider(inventory::status).stream()
                        .anyMatch(one -> one.cluster().equals(cluster) && one.quickAt() != null));
        engine.rest(cluster);
        assertThat(read()).isTrue();
    }

    @AfterEach
    void stop() {
        As.run(As.superAdmin(), () -> clusters.remove(cluster));
        pve.close();
    }

    @Test
    void everyFieldHasARangeAndAnAnswerBeyondIt() {
        String tags = IntStream.range(0, 60)
                .mapToObj(n -> "a-tag-of-twenty-nine-letters%02d".formatted(n))
                .collect(Collectors.joining(";"));
        answer(
                NODE,
                USUAL,
                guest(
                        101,
                        "\"maxmem\":1.84467440737095e+19,\"mem\":18446744073709547520,\"maxdisk\":9.22337203685478e+18"),
                guest(102, "\"tags\":\"" + tags + "\""),
                guest(103, "\"uptime\":9000000000000000000"),
                guest(104, "\"name\":\"" + "n".repeat(100_000) + "\""),
                guest(
                        105,
                        "\"maxmem\":-1,\"mem\":\"many\",\"maxdisk\":NaN,\"maxcpu\":-3,\"cpu\":\"NaN\",\"uptime\":-60"),
                guest(
                        106,
                        "\"name\":\"half %sd83d and %s0000 whole 😀\",\"pool\":\"%sd800\",\"lock\":\"%s\""
                                .formatted(CODE, CODE, CODE, "l".repeat(99))),
                guest(
                        107,
                        "\"name\":null,\"maxmem\":null,\"tags\":null,\"status\":17,\"maxcpu\":\"2\",\"template\":\"yes\""),
                guest(108, "\"maxmem\":1e999999999,\"maxcpu\":1e18,\"cpu\":1e300"),
                "{\"type\":\"lxc\",\"id\":\"lxc/109\",\"vmid\":109,\"node\":\"pve1\",\"status\":\"stopped\",\"maxcpu\":0.5}",
                "{\"type\":\"storage\",\"id\":\"storage/pve1/big\",\"node\":\"pve1\",\"storage\":\"big\",\"status\":\"available\","
                        + "\"maxdisk\":1.84467440737095e+19,\"disk\":-5,\"content\":\"iso,iso,images\",\"plugintype\":\""
                        + "p".repeat(300) + "\"}");
        assertThat(read()).isTrue();
        assertThat(row(101).memory().toString()).isEqualTo("1024.00 PiB");
        assertThat(row(101).disk()).isEqualTo(row(101).memory());
        assertThat(row(102).tags()).hasSize(60);
        assertThat(details(103).startedAt()).isNull();
        assertThat(row(104).name()).hasSize(GuestLine.NAME_WIDTH).endsWith("…");
        assertThat(row(105)).satisfies(row -> {
            assertThat(row.memory().bytes()).isZero();
            assertThat(row.cores()).isZero();
        });
        assertThat(row(106).name()).isEqualTo("half %s and %s whole 😀".formatted(UNKNOWN, UNKNOWN));
        assertThat(row(107).cores()).isEqualTo(2);
        assertThat(row(108).cores()).isEqualTo(1_000_000);
        assertThat(row(109).cores()).as("half a core of a container").isEqualTo(1);
        assertThat(provider(() -> storages.list(cluster))).singleElement().satisfies(row -> {
            assertThat(row.content()).containsExactlyInAnyOrder("iso", "images");
            assertThat(row.used().bytes()).isZero();
        });
        assertThat(status().notes()).isEmpty();
        read();
        assertThat(status().changes())
                .as("a quiet cluster stays quiet, odd as it is")
                .isZero();
    }

    @Test
    void aLineThatCannotBeReadCostsThatLineAndIsTold() {
        answer(
                "{\"type\":\"qemu\",\"id\":\"qemu/100\",\"vmid\":100,\"name\":\"no node\"}",
                "{\"type\":\"qemu\",\"id\":\"qemu/1000000000000\",\"vmid\":1000000000000,\"node\":\"pve1\"}",
                "{\"type\":\"qemu\",\"vmid\":\"x\",\"node\":\"pve1\"}",
                "{\"type\":\"storage\",\"id\":\"storage/pve1/" + "s".repeat(200) + "\",\"node\":\"pve1\",\"storage\":\""
                        + "s".repeat(200) + "\"}",
                "{\"type\":\"node\",\"id\":\"node/a%s0000b\",\"node\":\"a%s0000b\"}".formatted(CODE, CODE),
                "{\"vmid\":7}",
                "null",
                "[]",
                "\"text\"",
                guest(110, "\"maxcpu\":2"),
                guest(110, "\"maxcpu\":4"),
                NODE);
        assertThat(read()).isTrue();
        assertThat(row(100).name()).isEqualTo("usual");
        assertThat(row(100).state()).isEqualTo(GuestState.RUNNING);
        assertThat(row(110).cores()).isEqualTo(2);
        assertThat(PlainWords.of(status().notes().getFirst())).startsWith("10 lines of the answer could not be read");
        assertThat(summary().state()).isEqualTo(ClusterState.ONLINE);
        answer(NODE, USUAL);
        read();
        assertThat(status().notes()).isEmpty();
    }

    @Test
    void moreGuestsThanMayBeTakenInAreToldOnTheClusterAndOnTheStatusPage() {
        String[] crowd = IntStream.range(200, 300)
                .mapToObj(n -> guest(n, "\"maxcpu\":1"))
                .toArray(String[]::new);
        answer(NODE, USUAL, String.join(",", crowd));
        assertThat(read()).isTrue();
        assertThat(provider(() -> guests.count(GuestFilter.of(cluster), Long.MAX_VALUE)))
                .isEqualTo(MOST);
        assertThat(row(100).state()).isEqualTo(GuestState.RUNNING);
        assertThat(summary().state()).isEqualTo(ClusterState.DEGRADED);
        assertThat(PlainWords.of(Objects.requireNonNull(summary().lastError())))
                .isEqualTo(PlainWords.of(status().notes().getFirst()))
                .startsWith("The cluster has 101 machines and 40 of them are taken in");
        answer(NODE, USUAL);
        read();
        assertThat(summary().state()).isEqualTo(ClusterState.ONLINE);
        assertThat(summary().lastError()).isNull();
    }

    @Test
    void moreNodesAndStoragesThanAClusterCanHaveAreNotTakenInAndTold() {
        String crowd = IntStream.range(0, Mirror.MOST_NODES)
                .mapToObj(n -> "{\"type\":\"node\",\"id\":\"node/n%d\",\"node\":\"n%d\"}".formatted(n, n))
                .collect(Collectors.joining(","));
        String shelves = IntStream.range(0, Mirror.MOST_STORAGES + 2)
                .mapToObj(
                        n -> "{\"type\":\"storage\",\"id\":\"storage/pve1/s%d\",\"node\":\"pve1\",\"storage\":\"s%d\"}"
                                .formatted(n, n))
                .collect(Collectors.joining(","));
        answer(crowd, NODE, shelves);
        assertThat(read()).isTrue();
        assertThat(provider(() -> nodes.list(cluster)))
                .hasSize(Mirror.MOST_NODES)
                .anyMatch(node -> node.name().equals("pve1"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from inventory_storage where cluster_id = ?", Integer.class, cluster.value()))
                .isEqualTo(Mirror.MOST_STORAGES);
        assertThat(summary().state()).isEqualTo(ClusterState.DEGRADED);
        assertThat(PlainWords.of(status().notes().getFirst()))
                .startsWith("The cluster has too many nodes or storages: 3 of them are not taken in");
        answer(NODE, USUAL);
        read();
        assertThat(summary().state()).isEqualTo(ClusterState.ONLINE);
    }

    @Test
    void aRoundThatBreaksOffForWhateverReasonReachesTheClustersHealthAndTheNextGoodOneClearsIt() {
        SyncRound broken = newRound(null);
        answer(NODE, guest(100, "\"name\":\"changed\""));
        assertThat(CurrentActor.call(
                        Actor.system(TenantId.PROVIDER), () -> broken.run(cluster, Duration.ofSeconds(60))))
                .isFalse();
        assertThat(summary().state()).isEqualTo(ClusterState.DEGRADED);
        assertThat(Objects.requireNonNull(summary().lastError()).key()).isEqualTo("inventory.error.broke-off");
        assertThat(Objects.requireNonNull(status().error()).key()).isEqualTo("inventory.error.broke-off");
        assertThat(read()).isTrue();
        assertThat(summary().state()).isEqualTo(ClusterState.ONLINE);
        assertThat(status().error()).isNull();
    }

    @Test
    void anAccountThatSeesNothingIsToldInTheClustersHealth() {
        answer(USUAL);
        assertThat(read()).isFalse();
        assertThat(summary().state()).isEqualTo(ClusterState.REFUSED);
        assertThat(PlainWords.of(Objects.requireNonNull(summary().lastError()))).startsWith("The account sees no node");
    }

    @Test
    void aRowTheDatabaseDoesNotTakeCostsItselfOnly() {
        GuestLine good = mirrors.with(cluster, mirror -> mirror.guest(100)).orElseThrow();
        GuestLine odd = new GuestLine(
                good.kind(), "odd", "n".repeat(65), good.state(), false, null, "", null, 1, 1, 1, 0, 0, null);
        assertThat(rows.write(cluster, Map.of(120, odd, 121, good), clock.instant()))
                .containsExactly(120);
        assertThat(row(121).name()).isEqualTo("usual");
    }

    @Test
    void aRowThatCannotBeShownNeverTakesAPageAway() {
        jdbc.update(
                "update inventory_guest set addresses = '10.0.0.1 nonsense', macs = 'BC:24:11:00:00:01 x',"
                        + " memory_bytes = -1, disks = 'nothing', storages = 'a a', template = true where cluster_id = ?",
                cluster.value());
        GuestDetails shown = details(100);
        assertThat(shown.row().addresses()).hasSize(1);
        assertThat(shown.macs()).hasSize(1);
        assertThat(shown.row().memory().bytes()).isZero();
        assertThat(provider(() -> guests.list(GuestFilter.of(cluster), PageRequest.of(0, 10)))
                        .getContent())
                .hasSize(1);
        assertThat(provider(() -> nodes.list(cluster))).hasSize(1);
    }

    @Test
    void wordsThatThisReleaseDoesNotKnowAreReplacedByTheNextRoundAndStopNone() {
        jdbc.update(
                "update inventory_guest set kind = 'PODMAN', state = 'MELTED' where cluster_id = ?", cluster.value());
        jdbc.update("update cluster_health set state = 'MELTED' where cluster_id = ?", cluster.value());
        assertThat(summary().state()).isEqualTo(ClusterState.OFFLINE);
        mirrors.forget(cluster);
        assertThat(read()).isTrue();
        assertThat(row(100).kind()).isEqualTo(GuestKind.QEMU);
        assertThat(row(100).state()).isEqualTo(GuestState.RUNNING);
        assertThat(summary().state()).isEqualTo(ClusterState.ONLINE);
    }

    @Test
    void aFractionOfAProcessorIsOneAndMoreThanTwoAreThree() {
        answer(NODE, container(111, "0.5"), container(112, "2.5"), container(113, "4"), container(114, "0"));
        read();
        assertThat(row(111).cores()).isEqualTo(1);
        assertThat(row(112).cores()).isEqualTo(3);
        assertThat(row(113).cores()).isEqualTo(4);
        assertThat(row(114).cores()).isZero();
    }

    private static String container(int vmid, String processors) {
        return "{\"type\":\"lxc\",\"id\":\"lxc/%d\",\"vmid\":%d,\"node\":\"pve1\",\"status\":\"stopped\",\"maxcpu\":%s}"
                .formatted(vmid, vmid, processors);
    }

    @Test
    void aWordOfALaterReleaseStopsNeitherTheRoundNorTheListsNorTheReadingOfConfigurations() {
        jdbc.update(
                "update inventory_guest set kind = 'MICRO', state = 'HIBERNATED', template = true, tenant_id = ?"
                        + " where cluster_id = ?",
                UUID.randomUUID(),
                cluster.value());
        mirrors.forget(cluster);
        assertThat(templates.all())
                .anyMatch(template -> template.ref().cluster().equals(cluster));
        identities.take(
                new GuestRef(cluster, 100),
                new GuestConfig("", null, false, null, "", null, "", "", 0),
                GuestIdentity.NONE,
                clock.instant());
        assertThat(read()).isTrue();
        assertThat(row(100).state()).isEqualTo(GuestState.RUNNING);
        assertThat(row(100).kind()).isEqualTo(GuestKind.QEMU);
    }

    @Test
    void aTextIsCutBetweenLettersAndWordsBetweenWords() {
        assertThat(FittedText.line("abc😀😀", 6)).isEqualTo("abc😀…");
        assertThat(FittedText.line("ab😀cd", 4)).isEqualTo("ab…");
        assertThat(FittedText.words(List.of("one", "two", "three"), 10)).isEqualTo("one two …");
        assertThat(FittedText.isPlain("pve1", 64)).isTrue();
        assertThat(FittedText.isPlain("pve\n1", 64)).isFalse();
    }

    private SyncRound newRound(@Nullable MirrorStore into) {
        return new SyncRound(clusters, pulse, mirrors, into, records, configs, speakers, clock, MOST);
    }

    private void answer(String... lines) {
        String listing = "[" + String.join(",", lines) + "]";
        pve.answer(request -> switch (request.route()) {
            case "/cluster/resources" -> Response.data(listing);
            case "/version" -> Response.data("{\"version\":\"9.2.2\",\"release\":\"9.2\",\"repoid\":\"1\"}");
            default -> Response.data("{}");
        });
    }

    private static String guest(int vmid, String fields) {
        return "{\"type\":\"qemu\",\"id\":\"qemu/%d\",\"vmid\":%d,\"node\":\"pve1\",\"status\":\"running\",%s}"
                .formatted(vmid, vmid, fields);
    }

    private ClusterId add() {
        PinnedCertificate pin = new PinnedCertificate(pve.endpoint(), pve.fingerprint());
        ConnectionForm form = new ConnectionForm(
                List.of(pve.endpoint()),
                Map.of(),
                new ClusterCredentials.ApiToken("croft@pve!test", Secret.of("5c1e0d3a")),
                CertificateTrust.PINNED,
                List.of(pin),
                null,
                List.of());
        SaveClusterResult saved =
                provider(() -> clusters.add(new AddCluster("odd " + UUID.randomUUID(), "test", form)));
        return ((SaveClusterResult.Saved) saved).id();
    }

    private boolean read() {
        return CurrentActor.call(Actor.system(TenantId.PROVIDER), () -> round.run(cluster, Duration.ofSeconds(60)));
    }

    private GuestDetails details(int vmid) {
        return provider(() -> guests.find(new GuestRef(cluster, vmid))).orElseThrow();
    }

    private GuestRow row(int vmid) {
        return details(vmid).row();
    }

    private ClusterSummary summary() {
        return provider(() -> clusters.find(cluster)).orElseThrow().summary();
    }

    private SyncStatus status() {
        return provider(inventory::status).stream()
                .filter(each -> each.cluster().equals(cluster))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T provider(ScopedValue.CallableOp<T, RuntimeException> work) {
        return As.call(As.superAdmin(), work);
    }
}

package io.croft.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.cluster.ConnectionCheck.Outcome;
import io.croft.cluster.ConnectionCheck.Subject;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.proxmox.FakePve;
import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.connection.Endpoint;
import io.croft.simulator.Simulator;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import io.croft.vault.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A cluster is here once, by whatever address somebody adds it. */
@CroftTest
class SameClusterTest {

    @Autowired
    Clusters clusters;

    @Autowired
    ClusterPulse pulse;

    @Autowired
    JdbcClient database;

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    ClusterHealthRepository healths;

    @Autowired
    TransactionOperations transactions;

    private final List<ClusterId> added = new ArrayList<>();
    private Simulator simulator;

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("twice").nodes("pve1", "pve2").start();
    }

    @AfterEach
    void stop() {
        added.forEach(id -> As.run(As.superAdmin(), () -> {
            clusters.disable(id);
            clusters.remove(id);
        }));
        simulator.close();
    }

    @Test
    void aClusterThatIsHereByOneNodeIsNotAddedByAnother() {
        ClusterId first = saved(add("by pve1", by("pve1")));
        SaveClusterResult again = add("by pve2", by("pve2"));
        assertThat(again).isInstanceOfSatisfying(SaveClusterResult.Refused.class, refused -> {
            assertThat(refused.problems()).extracting(Problem::field).containsExactly("endpoints");
            assertThat(words(refused))
                    .containsExactly(
                            "This is the cluster " + name(first) + ", which is already here by another address");
        });
    }

    @Test
    void theTestOfAConnectionTellsTheSameAtTheAddress() {
        ClusterId first = saved(add("known", by("pve1")));
        assertThat(identity(As.call(As.superAdmin(), () -> clusters.test(by("pve2")))))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
                    assertThat(check.field()).isEqualTo("endpoints");
                    assertThat(PlainWords.of(check.text())).contains(name(first));
                });
        assertThat(identity(As.call(As.superAdmin(), () -> clusters.test(first, by("pve1")))))
                .singleElement()
                .returns(Outcome.OK, ConnectionCheck::outcome);
    }

    @Test
    void ofTwoWhoAddItAtTheSameMomentOneIsRefusedInWords() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<SaveClusterResult> results = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<SaveClusterResult>> both = Stream.of("pve1", "pve2").map(node -> () -> {
                together.await();
                return add("at once by " + node, by(node));
            });
            for (Future<SaveClusterResult> each : people.invokeAll(both.toList())) {
                results.add(each.get());
            }
        }
        assertThat(results).hasAtLeastOneElementOfType(SaveClusterResult.Saved.class);
        assertThat(results)
                .filteredOn(SaveClusterResult.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(words((SaveClusterResult.Refused) refused))
                        .singleElement()
                        .asString()
                        .startsWith("This is the cluster at once by"));
    }

    @Test
    void theDatabaseRefusesWhatTwoLooksHaveMissed() {
        ClusterId first = saved(add("first", by("pve1")));
        try (Simulator other = SimulatedClusters.small("other").nodes("pve1").start()) {
            ClusterId second = saved(add("second", SimulatedClusters.form(other)));
            assertThat(authority(second)).isNotNull().isNotEqualTo(authority(first));
            assertThatThrownBy(() -> database.sql("UPDATE cluster_health SET authority = ? WHERE cluster_id = ?")
                            .params(authority(first), second.value())
                            .update())
                    .hasMessageContaining("cluster_health_authority");
        }
    }

    @Test
    void aClusterIsNotLedToTheNodesOfAnother() {
        ClusterId first = saved(add("first", by("pve1")));
        try (Simulator other = SimulatedClusters.small("other").nodes("pve1").start()) {
            ClusterId second = saved(add("second", SimulatedClusters.form(other)));
            SaveClusterResult led = As.call(
                    As.superAdmin(), () -> clusters.update(new UpdateCluster(second, name(second), "", by("pve2"))));
            assertThat(led)
                    .isInstanceOfSatisfying(
                            SaveClusterResult.Refused.class,
                            refused -> assertThat(words(refused))
                                    .singleElement()
                                    .asString()
                                    .contains(name(first)));
            assertThat(As.call(
                            As.superAdmin(),
                            () -> clusters.update(new UpdateCluster(first, name(first), "", by("pve2")))))
                    .isInstanceOf(SaveClusterResult.Saved.class);
        }
    }

    @Test
    void clustersThatAreOnlyNamedAlikeAreBothAdded() {
        saved(add("one", by("pve1")));
        try (Simulator other =
                SimulatedClusters.small("twice").nodes("pve1", "pve2").start()) {
            SaveClusterResult alike = add("two", SimulatedClusters.form(other));
            saved(alike);
            assertThat(((SaveClusterResult.Saved) alike).doubts()).isEmpty();
        }
    }

    @Test
    void whereTheAuthorityIsNotShownNamesAreToldAsADoubtAndRefuseNothing() {
        ClusterId first = saved(add("shown", by("pve1")));
        try (FakePve shy = FakePve.start(request -> switch (request.route()) {
            case "/version" -> Response.data("{\"version\":\"9.2.2\"}");
            case "/nodes" ->
                Response.data("[{\"node\":\"pve1\",\"status\":\"online\"},{\"node\":\"pve2\",\"status\":\"online\"}]");
            case "/cluster/status" -> Response.data("[{\"type\":\"cluster\",\"name\":\"twice\",\"quorate\":1}]");
            case "/access/permissions" -> Response.data("{}");
            default -> new Response(403, "Permission check failed", "{\"data\":null}");
        })) {
            SaveClusterResult result = add("shy", shy(shy));
            saved(result);
            assertThat(((SaveClusterResult.Saved) result).doubts().stream().map(PlainWords::of))
                    .containsExactly(
                            "The cluster does not show its own certificate authority (pve-root-ca.pem). Whether it is"
                                    + " already here by another address cannot be told",
                            "The cluster " + name(first)
                                    + " has nodes of the same names. Make sure that this is another"
                                    + " one before you save it");
        }
    }

    @Test
    void aClusterThatWasStoredBeforeIsKnownAfterItsNextRoundAndOneThatIsHereTwiceIsTold() {
        ClusterId first = unread(saved(add("old", by("pve1"))));
        ClusterId second = unread(saved(add("young", by("pve2"))));
        meet(first, by("pve1"));
        assertThat(authority(first)).isNotNull();
        meet(second, by("pve2"));
        assertThat(authority(second)).isNull();
        As.run(As.superAdmin(), () -> clusters.enable(second));
        round(second);
        assertThat(trouble(second))
                .isEqualTo(
                        "This is the same cluster as " + name(first) + ", by another address. Remove one of the two");
        As.run(As.superAdmin(), () -> clusters.remove(first));
        added.remove(first);
        forget(second);
        round(second);
        assertThat(trouble(second)).isNull();
        assertThat(authority(second)).isNotNull();
    }

    @Test
    void anotherAuthorityIsToldUntilAPersonSavesTheConnectionAgain() {
        ClusterId id = saved(add("renewed", by("pve1")));
        String before = authority(id);
        round(id);
        simulator.faults().renewAuthority();
        later(id);
        round(id);
        assertThat(trouble(id))
                .startsWith("The cluster shows another certificate authority (pve-root-ca.pem) than before");
        assertThat(authority(id)).isEqualTo(before);
        SaveClusterResult confirmed =
                As.call(As.superAdmin(), () -> clusters.update(new UpdateCluster(id, name(id), "", by("pve1"))));
        assertThat(((SaveClusterResult.Saved) confirmed).doubts())
                .extracting(Text::key)
                .containsExactly("cluster.check.identity-changed");
        assertThat(authority(id)).isNotEqualTo(before);
        round(id);
        assertThat(trouble(id)).isNull();
    }

    @Test
    void aRoundThatWritesTheHealthWhileAPersonSavesDisturbsNobody() {
        ClusterId id = saved(add("busy", by("pve1")));
        ClusterIdentity identity = Objects.requireNonNull(ClusterIdentity.at(by("pve1")));
        List<Text> doubts = transactions.execute(_ -> {
            List<Text> found = As.call(As.superAdmin(), () -> acquaintances.doubts(identity, id));
            CompletableFuture.runAsync(
                            () -> database.sql("UPDATE cluster_health SET version = version + 1 WHERE cluster_id = ?")
                                    .param(id.value())
                                    .update())
                    .join();
            healths.take(id).orElseThrow();
            return found;
        });
        assertThat(doubts).isEmpty();
    }

    private SaveClusterResult add(String name, ConnectionForm form) {
        SaveClusterResult result =
                As.call(As.superAdmin(), () -> clusters.add(new AddCluster(name + " " + UUID.randomUUID(), "", form)));
        if (result instanceof SaveClusterResult.Saved saved) {
            synchronized (added) {
                added.add(saved.id());
            }
        }
        return result;
    }

    private static ClusterId saved(SaveClusterResult result) {
        assertThat(result).isInstanceOf(SaveClusterResult.Saved.class);
        return ((SaveClusterResult.Saved) result).id();
    }

    /** The cluster by one of its nodes alone. */
    private ConnectionForm by(String node) {
        ConnectionForm whole = SimulatedClusters.form(simulator);
        Endpoint only = new Endpoint(
                simulator.endpoint(node).host(), simulator.endpoint(node).port());
        return new ConnectionForm(
                List.of(only),
                Map.of(),
                whole.credentials(),
                CertificateTrust.PINNED,
                whole.certificates().stream()
                        .filter(pin -> pin.endpoint().equals(only))
                        .toList(),
                null,
                List.of());
    }

    private static ConnectionForm shy(FakePve pve) {
        return new ConnectionForm(
                List.of(pve.endpoint()),
                Map.of(),
                new ClusterCredentials.ApiToken("croft@pve!test", Secret.of("5c1e0d3a")),
                CertificateTrust.PINNED,
                List.of(new PinnedCertificate(pve.endpoint(), pve.fingerprint())),
                null,
                List.of());
    }

    private void round(ClusterId id) {
        As.run(Actor.system(TenantId.PROVIDER), () -> {
            ClusterPulse.Attempt attempt = pulse.begin(id);
            pulse.introduce(attempt, clusters.connect(id), Duration.ofMinutes(15));
            pulse.answered(attempt, new ClusterPulse.Answer(2, List.of(), 0, null));
        });
    }

    private void meet(ClusterId id, ConnectionForm form) {
        try (Proxmox proxmox = Proxmox.connect(Wiring.settings(form))) {
            As.run(
                    Actor.system(TenantId.PROVIDER),
                    () -> pulse.introduce(pulse.begin(id), proxmox, Duration.ofMinutes(15)));
        }
    }

    /** Nobody reads it, and who it is was never asked. */
    private ClusterId unread(ClusterId id) {
        await().until(() -> wasRead(id));
        As.run(As.superAdmin(), () -> clusters.disable(id));
        forget(id);
        return id;
    }

    /** The round that follows an addition has come to its end, and writes nothing any more. */
    private boolean wasRead(ClusterId id) {
        return database.sql("SELECT count(*) FROM inventory_sync WHERE cluster_id = ? AND quick_at IS NOT NULL")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** As it was stored before clusters were asked who they are. */
    private void forget(ClusterId id) {
        database.sql("UPDATE cluster_health SET authority = NULL, pve_name = NULL, node_names = NULL, met_at = NULL"
                        + " WHERE cluster_id = ?")
                .param(id.value())
                .update();
    }

    private void later(ClusterId id) {
        database.sql("UPDATE cluster_health SET met_at = met_at - INTERVAL 16 MINUTE WHERE cluster_id = ?")
                .param(id.value())
                .update();
    }

    private @Nullable String authority(ClusterId id) {
        return database.sql("SELECT authority FROM cluster_health WHERE cluster_id = ?")
                .param(id.value())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .optional()
                .filter(text -> !text.equals("null"))
                .orElse(null);
    }

    private @Nullable String trouble(ClusterId id) {
        Text error = As.call(As.superAdmin(), () -> clusters.find(id))
                .orElseThrow()
                .summary()
                .lastError();
        return error == null ? null : PlainWords.of(error);
    }

    private String name(ClusterId id) {
        return String.valueOf(As.call(As.superAdmin(), clusters::names).get(id));
    }

    private static List<ConnectionCheck> identity(ConnectionReport report) {
        return report.checks().stream()
                .filter(check -> check.subject() == Subject.IDENTITY)
                .toList();
    }

    private static List<String> words(SaveClusterResult.Refused refused) {
        return refused.problems().stream()
                .map(problem -> PlainWords.of(problem.text()))
                .toList();
    }
}

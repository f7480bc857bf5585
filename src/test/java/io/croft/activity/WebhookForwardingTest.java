package io.croft.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.database.Installation;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.Signature;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CroftTest
class WebhookForwardingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    WebhookForwarding guarded;

    @Autowired
    ForwardStore store;

    @Autowired
    ForwardHookRepository hooks;

    @Autowired
    ForwardWorker background;

    @Autowired
    ChainStore chain;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Installation installation;

    @Autowired
    Activity activity;

    @Autowired
    Vault vault;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private final Actor admin = As.actor(Role.COMPANY_ADMIN, As.newCompany());
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private HttpServer server;
    private OutgoingHttp http;
    private HookWay way;
    private Forwarder forwarder;

    private record Received(String delivery, String signature, String body) {

        List<Long> numbers() {
            return records().stream().map(one -> one.get("number").asLong()).toList();
        }

        List<String> names() {
            return records().stream()
                    .map(one -> one.get("thingName").asString())
                    .toList();
        }

        List<JsonNode> records() {
            return JSON.readTree(body).get("records").valueStream().toList();
        }
    }

    @BeforeEach
    void start() throws IOException {
        background.stop();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        http = new OutgoingHttp(true, SystemDefaultDnsResolver.INSTANCE);
        way = new HookWay(hooks, http, vault, clock);
        forwarder = new Forwarder(store, chain, List.of(way), installation, clock);
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        http.destroy();
        As.run(As.superAdmin(), guarded::remove);
        clock.reset();
        background.start();
    }

    @Test
    void everyRecordArrivesOnceInTheOrderOfItsNumberWithASignatureThatTheReceiverCanCheck() {
        Secret secret = set("/s3cret");
        IntStream.range(0, Forwarder.BATCH + 5).forEach(n -> write("n" + n));
        forward();
        List<Long> numbers =
                received.stream().flatMap(one -> one.numbers().stream()).toList();
        assertThat(numbers).hasSizeGreaterThan(Forwarder.BATCH).isSorted().doesNotHaveDuplicates();
        assertThat(received).hasSizeGreaterThan(1).allSatisfy(one -> {
            Instant at = Instant.ofEpochSecond(
                    Long.parseLong(one.signature().substring(2, one.signature().indexOf(','))));
            assertThat(one.signature()).isEqualTo(Signature.of(secret, at, one.body()));
            assertThat(one.delivery())
                    .isEqualTo(one.numbers().getFirst() + "-" + one.numbers().getLast());
        });
        assertThat(state().backlog()).isZero();
        assertThat(state().failure()).isNull();
    }

    @Test
    void whileTheReceiverRefusesRecordsWaitLongerEachTimeAndThenAllOfThemArrive() {
        set("/");
        status.set(500);
        write("first");
        forward();
        assertThat(state().failure()).isNotNull();
        assertThat(state().failure().key()).isEqualTo("outgoing.status");
        int tries = received.size();
        forward();
        assertThat(received).as("not at once").hasSize(tries);
        clock.advance(Duration.ofSeconds(1));
        forward();
        clock.advance(Duration.ofSeconds(1));
        forward();
        assertThat(received).as("the second wait is longer").hasSize(tries + 1);
        status.set(200);
        received.clear();
        clock.advance(Duration.ofSeconds(1));
        write("second");
        forward();
        assertThat(received.stream().flatMap(one -> one.names().stream())).contains("first", "second");
        assertThat(state().failure()).isNull();
    }

    @Test
    void aProcessThatDiesAfterSendingLeavesNothingOutForTheOneThatTakesOver() {
        set("/");
        write("claimed");
        sequence();
        ForwardStore.Claim dead = store.claim(
                        ForwardChannel.WEBHOOK, "dead@elsewhere", clock.instant(), Duration.ofMinutes(1))
                .orElseThrow();
        way.send(dead.edition(), chain.links(dead.sentNumber() + 1, Long.MAX_VALUE, 10));
        received.clear();
        forward();
        assertThat(received).as("another process has it").isEmpty();
        clock.advance(Duration.ofMinutes(2));
        forward();
        assertThat(received.stream().flatMap(one -> one.names().stream())).contains("claimed");
        assertThat(store.sent("dead@elsewhere", dead, dead.sentNumber() + 1, null, clock.instant()))
                .isFalse();
    }

    @Test
    void anotherAddressGetsAnotherSecretAndNothingThatWasMeantForTheOldOne() {
        Secret old = set("/old");
        write("for the old one");
        sequence();
        ForwardStore.Claim claimed = store.claim(
                        ForwardChannel.WEBHOOK, "slow@here", clock.instant(), Duration.ofMinutes(1))
                .orElseThrow();
        Secret next = set("/new");
        assertThat(next.reveal()).isNotEqualTo(old.reveal());
        assertThat(way.send(claimed.edition(), chain.links(claimed.sentNumber() + 1, Long.MAX_VALUE, 10)))
                .isEmpty();
        assertThat(received).isEmpty();
        assertThat(jdbc.queryForList("select * from activity_forward_hook")).hasSize(1);
    }

    @Test
    void addressAndSecretAreStoredSealedAndAppearInNoRecord() {
        Secret secret = set("/s3cret-path");
        sequence();
        assertThat(jdbc.queryForList("select * from activity_forward_hook").toString()
                        + jdbc.queryForList("select * from activity_forward")
                        + jdbc.queryForList("select words, details from activity_record order by number desc limit 20"))
                .contains("http://127.0.0.1:")
                .doesNotContain("s3cret-path", secret.reveal());
    }

    @Test
    void anAddressInAPrivateNetworkIsRefusedUnlessTheInstallationAllowsIt() {
        assertThat(As.call(As.superAdmin(), () -> guarded.save("https://169.254.169.254/x")))
                .isInstanceOfSatisfying(
                        WebhookForwarding.Result.Refused.class,
                        refused -> assertThat(refused.problem().field()).isEqualTo("url"));
        assertThat(As.call(As.superAdmin(), guarded::find)).isEmpty();
    }

    @Test
    void aTestMessageIsSignedAndCarriesNoRecord() {
        Secret secret = set("/");
        WebhookForwarding forwarding = forwarding();
        assertThat(As.call(As.superAdmin(), forwarding::test)).get().isInstanceOf(ForwardTrial.Sent.class);
        Received test = received.element();
        assertThat(test.records()).isEmpty();
        Instant at = Instant.ofEpochSecond(
                Long.parseLong(test.signature().substring(2, test.signature().indexOf(','))));
        assertThat(test.signature()).isEqualTo(Signature.of(secret, at, test.body()));
        status.set(500);
        assertThat(As.call(As.superAdmin(), forwarding::test)).get().isInstanceOf(ForwardTrial.Failed.class);
    }

    @Test
    void recordsThatAreTooLongForOneBodyAreSentInSeveral() {
        StoredEntry entry = sequencedEntry();
        List<ChainStore.Link> links = IntStream.range(0, 100)
                .mapToObj(n -> new ChainStore.Link(n + 1, "", As.newCompany().value(), longDetails(entry)))
                .toList();
        HookBatch batch = HookBatch.of(links);
        assertThat(batch.last()).isBetween(40L, 60L);
        assertThat(batch.json().length()).isLessThan(HookBatch.MOST_CHARACTERS + 100);
    }

    private StoredEntry sequencedEntry() {
        write("long");
        sequence();
        return chain.links(1, Long.MAX_VALUE, 1).getFirst().entry();
    }

    private static StoredEntry longDetails(StoredEntry entry) {
        return new StoredEntry(
                entry.at(),
                entry.kind(),
                entry.result(),
                entry.action(),
                null,
                null,
                "",
                null,
                null,
                null,
                entry.words(),
                JSON.writeValueAsString(Map.of("text", "x".repeat(9_700))),
                "",
                "");
    }

    private WebhookForwarding forwarding() {
        return new WebhookForwarding(store, hooks, way, http, vault, activity, clock);
    }

    /** Sets the webhook as an installation would that allows private targets. */
    private Secret set(String path) {
        sequence();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        WebhookForwarding.Result result = As.call(
                As.superAdmin(),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> forwarding().save(url)));
        assertThat(result).isInstanceOf(WebhookForwarding.Result.Saved.class);
        return ((WebhookForwarding.Result.Saved) result).secret();
    }

    private ForwardProgress state() {
        return store.progress(ForwardChannel.WEBHOOK).orElseThrow();
    }

    private void write(String name) {
        As.run(
                admin,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> activity.record(ActivityFixture.entry(name))));
    }

    private void forward() {
        sequence();
        while (forwarder.round(ForwardChannel.WEBHOOK)) {
            // Batch after batch.
        }
    }

    private void sequence() {
        while (chain.anyWaiting()) {
            sequencer.sequence();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("X-Croft-Delivery"),
                exchange.getRequestHeaders().getFirst(Signature.HEADER),
                body));
        exchange.sendResponseHeaders(status.get(), -1);
        exchange.close();
    }
}

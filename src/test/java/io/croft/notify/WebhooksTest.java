package io.croft.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Identifier;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.outgoing.OutgoingHttp;
import io.croft.outgoing.Signature;
import io.croft.outgoing.TargetUrl;
import io.croft.shell.PublicAddress;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class WebhooksTest {

    @Autowired
    Webhooks hooks;

    @Autowired
    Deliveries deliveries;

    @Autowired
    OwnChat chat;

    @Autowired
    NotifyFixture some;

    @Autowired
    WebhookRepository repository;

    @Autowired
    NoticeKinds kinds;

    @Autowired
    NotifyActivity activity;

    @Autowired
    PublicAddress address;

    @Autowired
    Vault vault;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final Queue<String> signatures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        jdbc.update("delete from notify_hook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/x",
                "ftp://hooks.example.org/x",
                "https://user:word@hooks.example.org/x",
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://10.1.2.3/x",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/x",
                "https://[fd00::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://",
                "nonsense"
            })
    void anAddressThatMayNotBeCalledIsRefusedAtItsField(String url) {
        assertThat(problems(new WebhookForm("Bad", url, HookFormat.SIGNED, Set.of())))
                .extracting(Problem::field)
                .containsExactly("url");
    }

    @Test
    void aNameThatMeansAPrivateAddressWhenItIsCalledLeadsNowhere() throws Exception {
        try (Closing http = new Closing(new OutgoingHttp(false, names("rebound.example.org")))) {
            Outcome outcome = HttpOutcome.of(http.it, URI.create("http://rebound.example.org:" + port), Map.of(), "{}");
            assertThat(outcome.words().key()).isEqualTo("outgoing.private");
        }
        assertThat(received).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        status.set(302);
        try (Closing http = new Closing(new OutgoingHttp(true, names("hooks.example.org")))) {
            Outcome outcome = HttpOutcome.of(http.it, URI.create("http://hooks.example.org:" + port), Map.of(), "{}");
            assertThat(outcome).isInstanceOf(Outcome.Again.class);
        }
        assertThat(received).hasSize(1);
    }

    @Test
    void whatIsSentIsSignedOverTheTimeAndTheBody() {
        String body = "{\"a\":1}";
        assertThat(Signature.of(Secret.of("s3cret"), Instant.ofEpochSecond(1_700_000_000), body))
                .isEqualTo("t=1700000000,v1=1698a50bc74d1ff1db85c4e0a5297c2ad9fdba245d5737cdb789e4cc6e098940");
    }

    @Test
    void aMessageToAChatCallsNobodyAndMakesNoLinks() {
        Delivery delivery = delivery(Text.verbatim("<!channel> @everyone *bold* [x](y)"));
        assertThat(HookMessage.chat("chat.example.org", delivery, Locale.ENGLISH, Optional.of("https://croft/jobs/1")))
                .startsWith("{\"text\":")
                .contains("https://croft/jobs/1")
                .doesNotContain("<!", "@everyone", "*bold*", "[x]");
        assertThat(HookMessage.chat("discord.com", delivery, Locale.ENGLISH, Optional.empty()))
                .startsWith("{\"content\":");
    }

    @Test
    void aWebhookIsToldOfTheKindsItWantsAndWhatFailedCanBeSentAgain() {
        String name = "hook-" + UUID.randomUUID();
        AddWebhookResult.Added added = (AddWebhookResult.Added) As.call(
                As.superAdmin(),
                () -> hooks.add(new WebhookForm(
                        name, "https://hooks.example.invalid/s3cret", HookFormat.SIGNED, Set.of("job.failed"))));
        assertThat(some.dump() + jdbc.queryForList("select * from notify_hook"))
                .doesNotContain("s3cret", added.secret().reveal());
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        some.tellFailure(ann, "to the hook");
        some.spreadAll();
        assertThat(some.states(name)).hasSize(1);
        UUID id = some.deliveries(name).getFirst();
        jdbc.update(
                "update notify_delivery set state = 'FAILED', next_try_at = null, claim = null, attempts = 24 where id = ?",
                id);
        assertThat(As.call(As.superAdmin(), () -> deliveries.list(DeliveryState.FAILED, PageRequest.ofSize(50)))
                        .getContent())
                .filteredOn(row -> row.id().equals(id))
                .singleElement()
                .satisfies(row -> assertThat(row.again()).isTrue());
        assertThat(As.call(As.superAdmin(), () -> deliveries.sendAgain(id))).isTrue();
        assertThat(As.call(As.superAdmin(), () -> deliveries.sendAgain(id))).isFalse();
        As.run(As.superAdmin(), () -> hooks.enable(added.id(), false));
        some.tellFailure(ann, "not to the hook");
        some.spreadAll();
        assertThat(some.states(name)).hasSize(1);
    }

    @Test
    void aWebhookGetsTheFactsWithASignatureThatItCanCheckAndTheSameIdAtEveryTry() throws Exception {
        try (Closing http = new Closing(new OutgoingHttp(true, names("hooks.example.org")))) {
            Webhooks inside = new Webhooks(repository, kinds, http.it, vault, activity, clock);
            AddWebhookResult.Added added = (AddWebhookResult.Added) As.call(
                    As.superAdmin(),
                    () -> new TransactionTemplate(transactions)
                            .execute(_ -> inside.add(new WebhookForm(
                                    "inside",
                                    "http://hooks.example.org:" + port + "/x",
                                    HookFormat.SIGNED,
                                    Set.of("nothing")))));
            WebhookCarrier carrier = new WebhookCarrier(repository, http.it, address, vault, clock);
            Delivery delivery = delivery(Text.verbatim("Networks"), added.id());
            assertThat(carrier.carry(delivery)).isInstanceOf(Outcome.Delivered.class);
            status.set(500);
            assertThat(carrier.carry(delivery)).isInstanceOf(Outcome.Again.class);
            status.set(410);
            assertThat(carrier.carry(delivery)).isInstanceOf(Outcome.Useless.class);
            String signed = signatures.element();
            Instant at = Instant.ofEpochSecond(Long.parseLong(signed.substring(2, signed.indexOf(','))));
            assertThat(signed).isEqualTo(Signature.of(added.secret(), at, received.element()));
            assertThat(received)
                    .hasSize(3)
                    .allMatch(body -> body.contains(delivery.id().toString()) && body.contains("Networks"));
        }
    }

    @Test
    void aPersonsChatIsKeptLikeAPassword() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        assertThat(As.call(ann, () -> chat.set("https://127.0.0.1/x")))
                .get()
                .extracting(Problem::field)
                .isEqualTo("url");
        assertThat(As.call(ann, () -> chat.set("https://chat.example.invalid/t0ken")))
                .isEmpty();
        assertThat(As.call(ann, chat::find)).contains("https://chat.example.invalid");
        assertThat(jdbc.queryForList("select * from notify_chat").toString()).doesNotContain("t0ken");
        some.tellFailure(ann, "to the chat");
        some.spreadAll();
        assertThat(some.states("Ann, https://chat.example.invalid")).isNotEmpty();
        As.run(ann, chat::remove);
        assertThat(As.call(ann, chat::find)).isEmpty();
    }

    @Test
    void aSecretPathIsNotShownByAnAddressOnItsWayThroughALog() throws InvalidValue {
        assertThat(TargetUrl.parse("https://chat.example.org/t0ken", false).toString())
                .isEqualTo("https://chat.example.org");
        assertThat(new WebhookForm("a", "https://chat.example.org/t0ken", HookFormat.CHAT, Set.of()).toString())
                .doesNotContain("t0ken");
    }

    private List<Problem> problems(WebhookForm form) {
        return switch (As.call(As.superAdmin(), () -> hooks.add(form))) {
            case AddWebhookResult.Added _ -> List.of();
            case AddWebhookResult.Refused refused -> refused.problems();
        };
    }

    private static Delivery delivery(Text words) {
        return delivery(words, Identifier.next());
    }

    private static Delivery delivery(Text words, UUID hook) {
        UUID id = Identifier.next();
        return new Delivery(
                id,
                id,
                NoticeChannel.WEBHOOK,
                "job.failed",
                As.newCompany(),
                null,
                hook,
                id,
                Text.of("notify.notice.job.failed"),
                words,
                null,
                Instant.EPOCH,
                1);
    }

    private static DnsResolver names(String host) {
        InMemoryDnsResolver names = new InMemoryDnsResolver();
        names.add(host, InetAddress.getLoopbackAddress());
        return names;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String signature = exchange.getRequestHeaders().getFirst("X-Croft-Signature");
        if (signature != null) {
            signatures.add(signature);
        }
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status.get() == 302) {
            exchange.getResponseHeaders().add("Location", "http://hooks.example.org:" + port + "/elsewhere");
        }
        exchange.sendResponseHeaders(status.get(), -1);
        exchange.close();
    }

    private record Closing(OutgoingHttp it) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            it.destroy();
        }
    }
}

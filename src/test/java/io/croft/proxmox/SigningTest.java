package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.proxmox.FakePve.Request;
import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.connection.Credentials;
import io.croft.proxmox.connection.SecondFactor;
import io.croft.proxmox.error.SecondFactorNeeded;
import io.croft.proxmox.error.SignInRefused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How calls are signed. */
class SigningTest {

    private static final String TASK = "\"UPID:pve1:00000177:000578C1:6B002CC2:qmstart:100:root@pam:\"";
    private static final String CHALLENGE = "PVE:!tfa!{\"recovery\"%3A[0,1],\"totp\"%3Atrue}:6B002EA6::sig+/==";
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    private final AtomicInteger tickets = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final FakePve server = FakePve.start(this::answer);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTokenSignsEveryCallAndNeedsNoCsrfToken() {
        try (Proxmox proxmox = connect(Connections.TOKEN)) {
            proxmox.node("pve1").qemu(100).start();
        }

        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers())
                        .containsEntry("authorization", "PVEAPIToken=croft@pve!test=5c1e0d3a")
                        .doesNotContainKeys("cookie", "csrfpreventiontoken"));
    }

    @Test
    void aRefusedTokenIsNotTriedAgain() {
        server.answer(_ -> new Response(401, "Authentication failed!", ""));
        try (Proxmox proxmox = connect(Connections.TOKEN)) {
            assertThatThrownBy(proxmox::version)
                    .isInstanceOf(SignInRefused.class)
                    .hasMessageContaining("Authentication failed!");
        }

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aTicketSignsReadsAndWritesButOnlyWritesCarryTheCsrfToken() {
        try (Proxmox proxmox = connect(user(null))) {
            proxmox.version();
            proxmox.node("pve1").qemu(100).start();
        }

        List<Request> requests = server.requests();
        assertThat(requests).extracting(Request::route).startsWith("/access/ticket", "/version");
        assertThat(requests.get(1).headers())
                .containsEntry("cookie", "PVEAuthCookie=PVE%3Abob%40pve%3A1%3A%3Asig%2B%3D%3D")
                .doesNotContainKey("csrfpreventiontoken");
        assertThat(requests.get(2).headers()).containsEntry("csrfpreventiontoken", "csrf-1");
    }

    @Test
    void aTicketIsRenewedWithItselfAfterAnHour() {
        try (Proxmox proxmox = connect(user(null))) {
            proxmox.version();
            pass(Duration.ofMinutes(59));
            proxmox.version();
            pass(Duration.ofMinutes(2));
            proxmox.version();
        }

        assertThat(signIns()).hasSize(2);
        assertThat(decoded(signIns().getLast())).contains("password=PVE:bob@pve:1::sig+==");
    }

    @Test
    void anExpiredTicketIsReplacedWithThePassword() {
        try (Proxmox proxmox = connect(user(null))) {
            proxmox.version();
            pass(Duration.ofHours(3));
            proxmox.version();
        }

        assertThat(signIns())
                .hasSize(2)
                .allSatisfy(signIn -> assertThat(signIn.form()).contains("password=correct%20horse"));
    }

    @Test
    void aRenewalThatIsRefusedFallsBackToThePassword() {
        try (Proxmox proxmox = connect(user(null))) {
            proxmox.version();
            pass(Duration.ofMinutes(61));
            server.answer(
                    request -> request.form().contains("sig") && request.route().equals("/access/ticket")
                            ? new Response(401, "authentication failure", "")
                            : answer(request));
            proxmox.version();
        }

        assertThat(signIns()).hasSize(3);
        assertThat(signIns().getLast().form()).contains("password=correct%20horse");
    }

    @Test
    void anOldTicketIsUsedWhileItsRenewalFails() {
        try (Proxmox proxmox = connect(user(null))) {
            proxmox.version();
            pass(Duration.ofMinutes(61));
            server.answer(request -> request.route().equals("/access/ticket")
                    ? new Response(500, "cluster not ready", "")
                    : answer(request));
            proxmox.version();
        }

        assertThat(server.requests().getLast().headers().get("cookie")).contains("%3A1%3A%3Asig");
    }

    @Test
    void aTicketThatIsRefusedIsReplacedOnceAndTheWriteIsSentAgain() {
        try (Proxmox proxmox = connect(user(null))) {
            proxmox.version();
            server.answer(request ->
                    request.headers().getOrDefault("csrfpreventiontoken", "").equals("csrf-1")
                            ? new Response(401, "Permission denied - invalid csrf token", "")
                            : answer(request));
            proxmox.node("pve1").qemu(100).start();
        }

        assertThat(signIns()).hasSize(2);
        assertThat(server.requests().getLast().headers()).containsEntry("csrfpreventiontoken", "csrf-2");
    }

    @Test
    void aWrongPasswordIsRefusedWithoutAnotherTry() {
        server.answer(_ -> new Response(401, "authentication failure", "{\"message\":\"authentication failure\\n\"}"));
        try (Proxmox proxmox = connect(user(null))) {
            assertThatThrownBy(proxmox::version).isInstanceOf(SignInRefused.class);
        }

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void callsThatStartTogetherSignInOnce() {
        try (Proxmox proxmox = connect(user(null));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(_ -> threads.submit(proxmox::version));
        }

        assertThat(signIns()).hasSize(1);
        assertThat(server.requests()).hasSize(21);
    }

    @Test
    void aSecondFactorIsAnsweredWithACodeComputedFromItsSecret() {
        server.answer(this::challenge);
        try (Proxmox proxmox =
                connect(user(new SecondFactor.TotpSecret(() -> "GEZD GNBV GY3T QOJQ GEZDGNBVGY3TQOJQ")))) {
            now.set(Instant.ofEpochSecond(59));
            proxmox.version();
        }

        assertThat(decoded(signIns().getLast()))
                .isEqualTo("username=bob@pve&password=totp:287082&tfa-challenge=" + CHALLENGE);
    }

    @Test
    void aRecoveryKeyIsAnswerToASecondFactor() {
        server.answer(this::challenge);
        try (Proxmox proxmox = connect(user(new SecondFactor.RecoveryKey(() -> "aaaa-bbbb")))) {
            proxmox.version();
        }

        assertThat(decoded(signIns().getLast())).contains("password=recovery:aaaa-bbbb");
    }

    @Test
    void aMissingSecondFactorIsNamed() {
        server.answer(this::challenge);
        try (Proxmox proxmox = connect(user(null))) {
            assertThatThrownBy(proxmox::version)
                    .isInstanceOfSatisfying(
                            SecondFactorNeeded.class,
                            needed -> assertThat(needed.offered()).containsExactlyInAnyOrder("recovery", "totp"));
        }
    }

    @Test
    void noTextShowsASecret() {
        Credentials user = user(new SecondFactor.RecoveryKey(() -> "aaaa-bbbb"));
        server.answer(_ -> new Response(401, "authentication failure", ""));

        assertThat(Connections.to(user, server).toString()).doesNotContain("correct horse", "aaaa");
        assertThat(Connections.to(Connections.TOKEN, server).toString()).doesNotContain("5c1e0d3a");
        try (Proxmox proxmox = connect(user)) {
            assertThatThrownBy(proxmox::version)
                    .satisfies(refused -> assertThat(refused.toString()).doesNotContain("correct"));
        }
    }

    private Response answer(Request request) {
        return switch (request.route()) {
            case "/access/ticket" -> ticket();
            case "/version" -> Response.data("{\"version\":\"9.2.11\"}");
            default -> Response.data(TASK);
        };
    }

    private Response challenge(Request request) {
        boolean first =
                request.route().equals("/access/ticket") && !request.form().contains("tfa-challenge");
        return first
                ? Response.data("{\"NeedTFA\":1,\"username\":\"bob@pve\",\"CSRFPreventionToken\":\"x\",\"ticket\":\""
                        + CHALLENGE.replace("\"", "\\\"") + "\"}")
                : answer(request);
    }

    private Response ticket() {
        int number = tickets.incrementAndGet();
        return Response.data("{\"username\":\"bob@pve\",\"ticket\":\"PVE:bob@pve:" + number
                + "::sig+==\",\"CSRFPreventionToken\":\"csrf-" + number + "\"}");
    }

    private List<Request> signIns() {
        return server.requests().stream()
                .filter(request -> request.route().equals("/access/ticket"))
                .toList();
    }

    private void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }

    private Proxmox connect(Credentials credentials) {
        return Proxmox.connect(Connections.to(credentials, server), now::get);
    }

    private static Credentials user(@Nullable SecondFactor factor) {
        return new Credentials.UserPassword("bob@pve", () -> "correct horse", factor);
    }

    private static String decoded(Request request) {
        return URLDecoder.decode(request.form(), StandardCharsets.UTF_8);
    }
}

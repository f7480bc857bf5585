package io.croft.proxmox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.kernel.FreePort;
import io.croft.proxmox.FakePve.Response;
import io.croft.proxmox.connection.ConnectionSettings;
import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.TlsTrust;
import io.croft.proxmox.error.CertificateChanged;
import io.croft.proxmox.error.CertificateUntrusted;
import io.croft.proxmox.error.ConnectionCut;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.UnreadableAnswer;
import io.croft.proxmox.qemu.ConfigChange;
import io.croft.proxmox.qemu.QemuOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How calls travel: connections, trust, repeating and fail-over. */
class WireTest {

    private static final String VERSION = "{\"version\":\"9.2.11\"}";
    private static final String TASK = "\"UPID:pve1:00000177:000578C1:6B002CC2:qmstart:100:root@pam:\"";

    private final FakePve first = FakePve.start(_ -> Response.data(VERSION));
    private final FakePve second = FakePve.start(_ -> Response.data(VERSION));

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void oneConnectionServesManyCalls() {
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first))) {
            proxmox.version();
            proxmox.version();
            proxmox.version();
        }

        assertThat(first.requests()).hasSize(3);
        assertThat(first.connections()).isEqualTo(1);
    }

    @Test
    void aRefusalClosesItsConnectionAndTheNextCallMakesANewOne() {
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first))) {
            first.answer(_ -> new Response(500, "no luck", ""));
            assertThatThrownBy(proxmox::version).hasMessageContaining("no luck");
            first.answer(_ -> Response.data(VERSION));
            proxmox.version();
        }

        assertThat(first.connections()).isEqualTo(2);
    }

    @Test
    void aReadThatIsCutIsRepeated() {
        AtomicInteger calls = new AtomicInteger();
        first.answer(_ -> calls.getAndIncrement() == 0 ? Response.CUT : Response.data(VERSION));
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first))) {
            assertThat(proxmox.version()).hasToString("9.2.11");
        }

        assertThat(first.requests()).hasSize(2);
    }

    @Test
    void aWriteThatIsCutIsSentOnceAndItsOutcomeIsUnknown() {
        first.answer(_ -> Response.CUT);
        second.answer(_ -> Response.data(TASK));
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first, second))) {
            assertThatThrownBy(() -> proxmox.node("pve1").qemu(100).start())
                    .isInstanceOfSatisfying(ConnectionCut.class, cut -> {
                        assertThat(cut.outcomeUnknown()).isTrue();
                        assertThat(cut.endpoint()).isEqualTo(first.endpoint());
                    });
        }

        assertThat(first.requests()).hasSize(1);
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void aWriteThatIsNotAnsweredInTimeIsSentOnce() {
        CountDownLatch released = new CountDownLatch(1);
        first.answer(_ -> {
            awaitQuietly(released);
            return Response.data(TASK);
        });
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first, second))) {
            assertThatThrownBy(() -> proxmox.node("pve1").qemu(100).start()).isInstanceOf(ConnectionCut.class);
        } finally {
            released.countDown();
        }

        assertThat(first.requests()).hasSize(1);
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void aWriteGoesToTheNextEndpointWhenTheFirstRefusesTheConnection() throws IOException {
        first.answer(_ -> Response.data(TASK));
        try (Proxmox proxmox = Proxmox.connect(Connections.to(List.of(deadEndpoint(), first.endpoint()), first))) {
            assertThat(proxmox.node("pve1").qemu(100).start().type()).isEqualTo("qmstart");
        }

        assertThat(first.requests()).hasSize(1);
    }

    @Test
    void aWriteGoesToTheNextEndpointWhenTheFirstBreaksOffTheHandshake() throws IOException {
        first.answer(_ -> Response.data(TASK));
        try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUp(rude));
            Endpoint endpoint = new Endpoint("127.0.0.1", rude.getLocalPort());
            try (Proxmox proxmox = Proxmox.connect(Connections.to(List.of(endpoint, first.endpoint()), first))) {
                proxmox.node("pve1").qemu(100).start();
            }
        }

        assertThat(first.requests()).hasSize(1);
    }

    @Test
    void aReadGoesToTheNextEndpointWhenTheFirstKeepsFailing() {
        first.answer(_ -> Response.CUT);
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first, second))) {
            proxmox.version();
            proxmox.version();
        }

        assertThat(first.requests()).as("tried twice, then avoided").hasSize(2);
        assertThat(second.requests()).hasSize(2);
    }

    @Test
    void anEndpointThatCannotReachANodeIsNotAvoided() {
        first.answer(request -> request.route().startsWith("/nodes/pve3")
                ? new Response(595, "No route to host", "")
                : Response.data(VERSION));
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first, second))) {
            assertThatThrownBy(() -> proxmox.node("pve3").status()).isInstanceOf(NodeUnreachable.class);
            proxmox.version();
        }

        assertThat(first.requests()).hasSize(2);
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void aClusterOfWhichNobodyAnswersIsUnreachable() throws IOException {
        Endpoint dead = deadEndpoint();
        try (Proxmox proxmox = Proxmox.connect(Connections.to(List.of(dead), first))) {
            assertThatThrownBy(proxmox::version).isInstanceOfSatisfying(NodeUnreachable.class, unreachable -> {
                assertThat(unreachable.where()).isEqualTo(dead.toString());
                assertThat(unreachable.outcomeUnknown()).isFalse();
            });
        }
    }

    @Test
    void aNodeWithAnAddressOfItsOwnIsAskedThere() {
        second.answer(_ -> Response.data("[]"));
        try (Proxmox proxmox = Proxmox.connect(Connections.withOverride(first, "pve2", second))) {
            proxmox.node("pve2").qemu();
            proxmox.version();
        }

        assertThat(second.requests()).singleElement().matches(r -> r.route().equals("/nodes/pve2/qemu"));
        assertThat(first.requests()).singleElement().matches(r -> r.route().equals("/version"));
    }

    @Test
    void aChangedCertificateIsReportedAndNothingIsSent() {
        ConnectionSettings settings = ConnectionSettings.of(
                first.endpoint(), Connections.TOKEN, TlsTrust.Pinned.everywhere(second.fingerprint()));
        try (Proxmox proxmox = Proxmox.connect(settings)) {
            assertThatThrownBy(proxmox::version).isInstanceOfSatisfying(CertificateChanged.class, changed -> {
                assertThat(changed.expected()).isEqualTo(Set.of(second.fingerprint()));
                assertThat(changed.actual()).isEqualTo(first.fingerprint());
                assertThat(changed.endpoint()).isEqualTo(first.endpoint());
            });
        }

        assertThat(first.requests()).isEmpty();
    }

    @Test
    void theSystemDoesNotTrustASelfSignedCertificate() {
        ConnectionSettings settings =
                ConnectionSettings.of(first.endpoint(), Connections.TOKEN, new TlsTrust.SystemTrust());
        try (Proxmox proxmox = Proxmox.connect(settings)) {
            assertThatThrownBy(proxmox::version).isInstanceOf(CertificateUntrusted.class);
        }

        assertThat(first.requests()).isEmpty();
    }

    @Test
    void theProbeShowsACertificateWithoutBelievingIt() {
        assertThat(CertificateProbe.fetch(first.endpoint()).fingerprint()).isEqualTo(first.fingerprint());
        assertThat(CertificateProbe.fetch(first.endpoint()).subject()).isEqualTo("CN=pve1");
        assertThat(first.requests()).isEmpty();
    }

    @Test
    void theProbeReportsAnAddressWhereNobodyListens() {
        assertThatThrownBy(() -> CertificateProbe.fetch(deadEndpoint())).isInstanceOf(NodeUnreachable.class);
    }

    @Test
    void aFormCarriesUmlautsLineBreaksAndEncodedKeys() {
        first.answer(_ -> Response.data("null"));
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first))) {
            proxmox.node("pve1")
                    .qemu(100)
                    .updateConfig(ConfigChange.set(QemuOptions.none()
                                    .with("description", "a b\nä")
                                    .sshKeys(List.of("ssh-ed25519 AA+A bob@example")))
                            .basedOn("abc"));
        }

        FakePve.Request request = first.requests().getFirst();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.headers()).containsEntry("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
        assertThat(request.form())
                .isEqualTo(
                        "digest=abc&description=a%20b%0A%C3%A4&sshkeys=ssh-ed25519%2520AA%252BA%2520bob%2540example");
    }

    @Test
    void aTaskNameIsEncodedInThePathAndADeleteCarriesItsParametersInTheQuery() {
        first.answer(_ -> Response.data(TASK));
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first))) {
            proxmox.node("pve1").qemu(100).delete(true, false);
        }

        FakePve.Request request = first.requests().getFirst();
        assertThat(request.path()).isEqualTo("/api2/json/nodes/pve1/qemu/100?purge=1&destroy-unreferenced-disks=0");
        assertThat(request.body()).isEmpty();
    }

    @Test
    void anAnswerThatIsNotJsonIsUnreadable() {
        first.answer(_ -> new Response(200, "OK", "<html>"));
        try (Proxmox proxmox = Proxmox.connect(Connections.to(Connections.TOKEN, first))) {
            assertThatThrownBy(proxmox::version).isInstanceOf(UnreadableAnswer.class);
        }
    }

    private static Endpoint deadEndpoint() {
        return new Endpoint("127.0.0.1", FreePort.on(1));
    }

    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                server.accept().close();
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.croft.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.croft.kernel.FreePort;
import io.croft.kernel.Text;
import io.croft.testing.PlainWords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is called, what is not, and how it is told. */
class OutgoingHttpTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsTakenIsToldWithItsStatus() {
        assertThat(post(true, "receiver.example")).isEqualTo(new CallResult.Taken(done(204)));
        assertThat(heard).containsExactly("POST / application/json; charset=UTF-8 Croft {\"ñ\":1}");
    }

    @Test
    void aReceiverThatIsGoneForGoodIsToldApartFromOneThatFails() {
        status = 410;
        assertThat(post(true, "receiver.example")).isInstanceOf(CallResult.Gone.class);
        status = 503;
        assertThat(post(true, "receiver.example")).isInstanceOf(CallResult.NotTaken.class);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() {
        status = 307;
        assertThat(post(true, "receiver.example")).isInstanceOf(CallResult.NotTaken.class);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aNameThatLeadsIntoThePrivateNetworkIsNotCalled() {
        CallResult result = post(false, "receiver.example");
        assertThat(result.words()).isEqualTo(Text.of("outgoing.private", "receiver.example"));
        assertThat(heard).isEmpty();
    }

    @Test
    void nobodyThereAnUnknownNameAndAnIncompletePathAreToldInPlainWords() {
        try (var http = new Closing(true)) {
            URI nobody = URI.create("http://receiver.example:" + FreePort.on(1) + "/");
            assertThat(PlainWords.of(http.post(nobody).words())).contains("receiver.example");
            URI unknown = URI.create("http://unknown.example/");
            assertThat(http.post(unknown).words()).isEqualTo(Text.of("outgoing.unknownHost", "unknown.example"));
            URI noTls =
                    URI.create("https://receiver.example:" + server.getAddress().getPort() + "/");
            assertThat(PlainWords.of(http.post(noTls).words())).contains("receiver.example");
        }
    }

    private CallResult post(boolean privateTargets, String host) {
        try (var http = new Closing(privateTargets)) {
            return http.post(
                    URI.create("http://" + host + ":" + server.getAddress().getPort() + "/"));
        }
    }

    private static Text done(int status) {
        return Text.of("outgoing.done", "receiver.example", status);
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(String.join(
                " ",
                call.getRequestMethod(),
                call.getRequestURI().getPath(),
                call.getRequestHeaders().getFirst("Content-Type"),
                call.getRequestHeaders().getFirst("User-Agent"),
                body));
        call.getResponseHeaders().add("Location", "/elsewhere");
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    /** Every name is this machine, but the one that nobody knows. */
    private static final class Closing implements AutoCloseable {

        private final OutgoingHttp http;

        Closing(boolean privateTargets) {
            http = new OutgoingHttp(privateTargets, new Loopback());
        }

        CallResult post(URI target) {
            return http.post(target, Map.of(), "{\"ñ\":1}");
        }

        @Override
        public void close() {
            try {
                http.destroy();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static final class Loopback implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (host.startsWith("unknown")) {
                throw new UnknownHostException(host);
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

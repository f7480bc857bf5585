package io.croft.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.croft.kernel.InvalidValue;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class TrustedProxiesTest {

    private static final String CLAIM = "203.0.113.9";

    @Test
    void nobodyIsBelievedByDefaultWhateverTheyForward() throws Exception {
        assertThat(seenWith(List.of())).isEqualTo("127.0.0.1 localhost false");
    }

    @Test
    void aPrivateAddressThatWasNotNamedIsNotBelieved() throws Exception {
        assertThat(seenWith(List.of("10.0.0.0/8", "192.0.2.7"))).isEqualTo("127.0.0.1 localhost false");
    }

    @Test
    void aNamedProxyIsBelievedAboutAddressAndSchemeButNotAboutTheHost() throws Exception {
        assertThat(seenWith(List.of("127.0.0.1", "2001:db8::/32"))).isEqualTo(CLAIM + " localhost true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9:51234 | 203.0.113.9",
                "[2001:db8::9]:443 | 2001:db8::9",
                "[2001:db8::9] | 2001:db8::9",
                "2001:db8::9 | 2001:db8::9",
                "198.51.100.1, 203.0.113.9:1, 127.0.0.1:8080 | 203.0.113.9",
                "unknown | unknown"
            })
    void aPortBesideAForwardedAddressIsNoPartOfIt(String forwarded, String seen) throws Exception {
        assertThat(seenWith(List.of("127.0.0.1"), forwarded)).isEqualTo(seen + " localhost true");
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> TrustedProxies.valve(List.of("proxy.example")));
    }

    private static String seenWith(List<String> trusted) throws Exception {
        return seenWith(trusted, CLAIM);
    }

    private static String seenWith(List<String> trusted, String forwarded) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new TrustedProxies().forwardedHeaders(trusted).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("echo", new Echo()).addMapping("/"));
        server.start();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", forwarded)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "evil.example")
                    .build();
            return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } finally {
            server.stop();
        }
    }

    private static final class Echo extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getServerName() + " " + request.isSecure());
        }
    }
}

package io.croft.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A small client that believes every certificate and shows every detail of an answer. */
final class Client implements AutoCloseable {

    static final String ROOT = "root@pam";
    static final String PASSWORD = "only-for-this-test";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CloseableHttpClient http;
    private final Endpoint endpoint;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Client(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.http = HttpClients.custom()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(
                                new DefaultClientTlsStrategy(trustingAll(), NoopHostnameVerifier.INSTANCE))
                        .setMaxConnPerRoute(64)
                        .setMaxConnTotal(64)
                        .build())
                .build();
    }

    /** A client signed in as root by ticket. */
    static Client root(Simulator simulator) {
        return new Client(simulator.endpoints().getFirst()).signIn(ROOT, PASSWORD);
    }

    Client signIn(String user, String password) {
        Reply reply = post("/access/ticket", Map.of("username", user, "password", password));
        ticket(
                reply.data().path("ticket").asString(),
                reply.data().path("CSRFPreventionToken").asString());
        return this;
    }

    Client ticket(String ticket, String csrf) {
        headers.put("Cookie", "PVEAuthCookie=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8));
        headers.put("CSRFPreventionToken", csrf);
        return this;
    }

    Client token(String id, String secret) {
        headers.put("Authorization", "PVEAPIToken=" + id + "=" + secret);
        return this;
    }

    Client header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Map<String, String> headers() {
        return headers;
    }

    Client withoutCsrf() {
        headers.remove("CSRFPreventionToken");
        return this;
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    Reply post(String path, Map<String, ?> parameters) {
        return send("POST", path, form(parameters));
    }

    Reply put(String path, Map<String, ?> parameters) {
        return send("PUT", path, form(parameters));
    }

    Reply json(String method, String path, String body) {
        return send(method, path, new StringEntity(body, ContentType.APPLICATION_JSON));
    }

    /** Does the work and waits for the end of its task; gives the exit status. */
    String await(Simulator simulator, Reply started) {
        assertStarted(started);
        try {
            var task = simulator.state().tasks().find(started.upid());
            if (!task.await(Duration.ofSeconds(30))) {
                throw new AssertionError("task does not end: " + started.upid());
            }
            return String.valueOf(task.exitStatus());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static void assertStarted(Reply started) {
        if (started.status() != 200) {
            throw new AssertionError("refused: " + started.status() + " " + started.reason() + " " + started.text());
        }
    }

    Reply send(String method, String path, @Nullable HttpEntity entity) {
        HttpUriRequestBase request = new HttpUriRequestBase(
                method, URI.create("https://" + endpoint.host() + ":" + endpoint.port() + "/api2/json" + path));
        headers.forEach(request::setHeader);
        request.setEntity(entity);
        try {
            return http.execute(request, Client::reply);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Reply reply(ClassicHttpResponse response) throws IOException, ParseException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        String text = entity == null ? "" : EntityUtils.toString(entity);
        return new Reply(
                response.getCode(),
                response.getReasonPhrase(),
                headers,
                text,
                text.startsWith("{") ? JSON.readTree(text) : MissingNode.getInstance());
    }

    /** SHA-256 of the certificate the node shows now. */
    String shownFingerprint() {
        try (SSLSocket socket =
                (SSLSocket) trustingAll().getSocketFactory().createSocket(endpoint.host(), endpoint.port())) {
            socket.startHandshake();
            byte[] certificate = socket.getSession().getPeerCertificates()[0].getEncoded();
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (IOException | GeneralSecurityException failed) {
            throw new AssertionError(failed);
        }
    }

    private static StringEntity form(Map<String, ?> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> {
            List<?> values = value instanceof List<?> list ? list : List.of(value);
            values.forEach(each -> pairs.add(name + "=" + URLEncoder.encode(each.toString(), StandardCharsets.UTF_8)));
        });
        return new StringEntity(String.join("&", pairs), ContentType.APPLICATION_FORM_URLENCODED);
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustAll()}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class TrustAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

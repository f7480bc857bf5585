package io.croft.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What clients send that no browser of ours would, against the whole application with its web server. */
class StrangeRequestsTest {

    static RunningCroft croft;

    HttpClient browser = HttpClient.newHttpClient();
    CookieManager cookies = new CookieManager();

    @BeforeAll
    static void start() {
        croft = RunningCroft.start("strange-requests");
    }

    @AfterAll
    static void stop() {
        croft.close();
    }

    @BeforeEach
    void newBrowser() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    @Test
    void aStrangersLongBodyIsRefusedBeforeAnybodyReadsIt() throws Exception {
        assertThat(post("/?v-r=uidl&v-uiId=0", BodyPublishers.ofByteArray(new byte[70_000]))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aLongBodyThatDoesNotSayItsLengthIsRefusedToo() throws Exception {
        Page page = open("/sign-in");
        String body = "{\"csrfToken\":\"" + page.csrf() + "\",\"rpc\":[],\"x\":\"" + "x".repeat(200_000) + "\"}";
        String printed;
        int status;
        try (Printed log = Printed.capture()) {
            status = postInPieces("/?v-r=uidl&v-uiId=" + page.ui(), body);
            printed = log.text();
        }
        assertThat(status).isEqualTo(413);
        assertThat(printed)
                .contains("Refused a request of more than 65536 bytes")
                .doesNotContain("\tat ");
    }

    @Test
    void aShortBodyThatDoesNotSayItsLengthIsReadAsAnyOther() throws Exception {
        Page page = open("/sign-in");
        assertThat(postInPieces(
                        "/?v-r=uidl&v-uiId=" + page.ui(),
                        "{\"csrfToken\":\"" + page.csrf() + "\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"))
                .isEqualTo(200);
        assertThat(postInPieces("/?v-r=uidl&v-uiId=" + page.ui(), "{\"csrfToken\":\"wrong\",\"rpc\":[]}"))
                .isNotEqualTo(413);
    }

    @Test
    void aMessageThatNoPageOfOursSendsCostsOneLineOfLog() throws Exception {
        Page page = open("/sign-in");
        String printed;
        try (Printed log = Printed.capture()) {
            post("/?v-r=uidl&v-uiId=" + page.ui(), BodyPublishers.ofString("this is no JSON"));
            post("/?v-r=uidl&v-uiId=" + page.ui(), BodyPublishers.ofString("{\"csrfToken\":\"wrong\",\"rpc\":[]}"));
            post("/?v-r=uidl&v-uiId=" + page.ui(), BodyPublishers.ofString("[]"));
            post("/?v-r=uidl&v-uiId=" + page.ui(), BodyPublishers.ofString(""));
            post(
                    "/?v-r=uidl&v-uiId=" + page.ui(),
                    BodyPublishers.ofString(
                            "{\"csrfToken\":\"" + page.csrf()
                                    + "\",\"rpc\":[{\"type\":\"event\",\"node\":99999,\"event\":\"click\"}],\"syncId\":0,\"clientId\":0}"));
            post(
                    "/?v-r=uidl&v-uiId=" + page.ui(),
                    BodyPublishers.ofString("{\"csrfToken\":\"" + page.csrf()
                            + "\",\"rpc\":[{\"type\":\"nonsense\"}],\"syncId\":0,\"clientId\":1}"));
            post("/?v-r=uidl&v-uiId=nonsense", BodyPublishers.ofString("{}"));
            post("/?v-r=heartbeat&v-uiId=x", BodyPublishers.ofString("{}"));
            printed = log.text();
        }
        assertThat(printed).doesNotContain("\tat ").doesNotContain(page.csrf());
        assertThat(printed.lines().count()).as(printed).isLessThanOrEqualTo(8);
    }

    @Test
    void atDebugNoSecretIsLogged() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        String invite = "AbCdEfGhIjKlMnOpQrStUv";
        String password = "no such secret word";
        String printed;
        Page page;
        try (Printed log = Printed.capture()) {
            root.setLevel(Level.DEBUG);
            open("/join/" + invite);
            open("/invitation/" + invite);
            page = open("/sign-in");
            post(
                    "/?v-r=uidl&v-uiId=" + page.ui(),
                    BodyPublishers.ofString("{\"csrfToken\":\"" + page.csrf()
                            + "\",\"rpc\":[{\"type\":\"mSync\",\"node\":9,\"feature\":1,\"property\":\"value\",\"value\":\""
                            + password + "\"}],\"syncId\":0,\"clientId\":0}"));
            printed = log.text();
        } finally {
            root.setLevel(before);
        }
        assertThat(printed.lines().count()).isGreaterThan(50);
        String session = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(lines(printed, invite)).isEmpty();
        assertThat(lines(printed, session)).isEmpty();
        assertThat(lines(printed, page.csrf())).isEmpty();
        assertThat(lines(printed, password)).isEmpty();
    }

    @Test
    void aStrangerKeepsFiveWindowsHoweverManyAreOpened() throws Exception {
        double before = windows();
        for (int n = 0; n < 9; n++) {
            open("/sign-in");
        }
        assertThat(windows() - before).isEqualTo(5);
    }

    private static double windows() {
        return croft.context()
                .getBean(MeterRegistry.class)
                .get("croft.screens.open")
                .gauge()
                .value();
    }

    @Test
    void aStartWithoutAPublicAddressSaysWhatToSet() {
        assertThat(croft.printed()).contains("croft.public-url is not set");
    }

    @Test
    void aWebSocketIsOpenedOnlyByAPageOfOurOwn() {
        assertThat(handshake("https://evil.example")).isEqualTo(403);
        assertThat(handshake(croft.url())).as("a stranger needs no news").isEqualTo(403);
    }

    /** Whoever keeps answers between us and people would send them where a stranger wished. */
    @Test
    void whereARequestIsSentOnToNamesNoHostThatItClaimed() throws Exception {
        URI server = URI.create(croft.url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            "GET /classes HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("Location: /sign-in")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void aWebSocketIsAskedForInWhateverWordsTheServerUnderstands() throws Exception {
        assertThat(upgrade("Upgrade: websocket")).contains(" 403 ");
        assertThat(upgrade("Upgrade: WebSocket, x")).contains(" 403 ");
        assertThat(upgrade("Upgrade: x,websocket")).contains(" 403 ");
        assertThat(upgrade("Upgrade: x\r\nUpgrade: websocket")).contains(" 403 ");
    }

    /** The first line of the answer to a request that no HTTP client would write. */
    private static String upgrade(String headers) throws Exception {
        URI server = URI.create(croft.url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /VAADIN/push?v-r=push&v-uiId=0 HTTP/1.1\r\nHost: localhost:" + server.getPort()
                                    + "\r\nConnection: Upgrade\r\n" + headers
                                    + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                    + "Origin: https://evil.example\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private int handshake(String origin) {
        try {
            browser.newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(
                            URI.create(croft.url().replace("http", "ws") + "/VAADIN/push?v-r=push&v-uiId=0"),
                            new java.net.http.WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            return refused.getCause() instanceof WebSocketHandshakeException answer
                    ? answer.getResponse().statusCode()
                    : -1;
        }
    }

    private static java.util.List<String> lines(String printed, String secret) {
        return printed.lines().filter(line -> line.contains(secret)).toList();
    }

    /** A page as the browser got it: its number and the key by which it proves itself. */
    private record Page(String ui, String csrf) {}

    private Page open(String path) throws Exception {
        browser.send(HttpRequest.newBuilder(URI.create(croft.url() + path)).build(), BodyHandlers.ofString());
        String init = browser.send(
                        HttpRequest.newBuilder(URI.create(
                                        croft.url() + "/?v-r=init&location=" + path.substring(1) + "&query="))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return new Page(
                found(init, "\"v-uiId\"\\s*:\\s*(\\d+)"), found(init, "\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\""));
    }

    private static String found(String text, String pattern) {
        Matcher match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find())
                .as(text.substring(0, Math.min(500, text.length())))
                .isTrue();
        return match.group(1);
    }

    /** Sends a body without saying how long it is. */
    private int postInPieces(String path, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return post(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .statusCode();
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(croft.url() + path))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }
}

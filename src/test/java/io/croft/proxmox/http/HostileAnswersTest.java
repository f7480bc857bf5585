package io.croft.proxmox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.error.NodeUnreachable;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.error.ProxmoxFault;
import io.croft.proxmox.error.UnreadableAnswer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HostileAnswersTest {

    private static final Call LISTING = Call.to(() -> RouteSpec.get("/cluster/resources", Shape.LIST));

    @Test
    void aPackedAnswerIsReadNoFurtherThanToTheLimitOfWhatItHoldsUnpacked() throws IOException {
        byte[] packed = packed(2 << 20);
        assertThat(packed.length).isLessThan(1 << 13);
        assertThatThrownBy(() -> Bodies.text(unpacking(packed), 1 << 20))
                .isInstanceOf(AnswerTooLarge.class)
                .hasMessage("the answer is larger than 1 MiB");
        assertThat(Bodies.text(unpacking(packed(100)), 1 << 20)).hasSize(100);
    }

    @Test
    void anAnswerThatSaysHowLargeItIsIsNotEvenBegun() {
        assertThatThrownBy(() -> Bodies.text(new StringEntity("x".repeat(101), ContentType.TEXT_PLAIN), 100))
                .isInstanceOf(AnswerTooLarge.class);
        assertThat(Bodies.LARGEST).isGreaterThan(Bodies.LARGEST_REFUSAL);
    }

    @Test
    void aRequestThatDripsIsEndedWhenItsTimeIsOver() {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", URI.create("/drip"));
        try (Deadline deadline = Deadline.of(request, Duration.ofMillis(1))) {
            Awaitility.await().until(request::isCancelled);
            assertThat(deadline.passed()).isTrue();
        }
    }

    @Test
    void aRequestThatEndedInTimeIsLeftAlone() {
        HttpUriRequestBase request = new HttpUriRequestBase("GET", URI.create("/quick"));
        try (Deadline deadline = Deadline.of(request, Duration.ofHours(1))) {
            assertThat(deadline.passed()).isFalse();
        }
        assertThat(request.isCancelled()).isFalse();
    }

    @Test
    void anAnswerOfMillionsOfEmptyThingsIsRefusedBeforeTheyFillTheMemory() {
        String body = "{\"data\":[" + "{},".repeat(8 << 20) + "{}]}";
        long before = allocated();
        assertThatThrownBy(() -> Replies.read(LISTING, new Reply(200, "OK", body)))
                .isInstanceOf(UnreadableAnswer.class);
        assertThat(allocated() - before).isLessThan(600L << 20);
    }

    @Test
    void theLargestListingThatIsTakenInIsStillRead() {
        String guest = "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,"
                + "\"k\":1,\"l\":1,\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1,\"r\":1,\"s\":1,\"t\":1,\"u\":1,\"v\":1,\"w\":1},";
        String body = "{\"data\":[" + guest.repeat(100_000) + "{}]}";
        assertThat(Replies.read(LISTING, new Reply(200, "OK", body)).list()).hasSize(100_001);
    }

    @Test
    void aLongRefusalIsUnderstoodOrNotBeforeAnybodyWaits() {
        List<String> texts = List.of(
                "/etc/pve/".repeat(110_000),
                "can't lock file 'x'".repeat(50_000),
                "hostname lookup '".repeat(60_000),
                "atomic file '".repeat(80_000),
                "(/".repeat(500_000));
        for (String text : texts) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                assertThat(ProxmoxFault.of(text)).isNotNull();
                assertThatThrownBy(() -> Replies.read(LISTING, new Reply(500, text, "")))
                        .isInstanceOf(ProxmoxException.class);
                assertThatThrownBy(() -> Replies.read(LISTING, new Reply(403, "no", "{\"message\":\"" + text + "\"}")))
                        .isInstanceOfSatisfying(
                                ProxmoxException.class,
                                refusal -> assertThat(refusal.reason()).hasSizeLessThan(10_000));
            });
        }
    }

    @Test
    void aNumberIsReadAtOnceHoweverItIsWritten() {
        String zeros = "9000000000000000000." + "0".repeat(2_000_000);
        for (String written : List.of(zeros, "9e17d", "0x1.0p60", "9E17f", " 9e17 ")) {
            Fields fields = Replies.read(LISTING, new Reply(200, "OK", "{\"data\":{\"mem\":\"" + written + "\"}}"))
                    .object();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(3), () -> assertThat(fields.bytes("mem")).isNotNegative());
        }
    }

    @Test
    void aHandshakeThatDripsIsEndedWhenItsTimeIsOver() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(server));
            Endpoint endpoint = new Endpoint("127.0.0.1", server.getLocalPort());
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> TlsLook.at(endpoint, Duration.ofMillis(300)))
                            .isInstanceOf(NodeUnreachable.class));
        }
    }

    /** Begins a long TLS record and sends a byte of it every 20 ms. */
    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {0x16, 3, 3, 0x40, 0});
            while (true) {
                out.write(2);
                out.flush();
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException _) {
            // the other side has had enough
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] packed(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    private static HttpEntity unpacking(byte[] packed) throws IOException {
        return new InputStreamEntity(
                new GZIPInputStream(new ByteArrayInputStream(packed)), ContentType.APPLICATION_JSON);
    }
}

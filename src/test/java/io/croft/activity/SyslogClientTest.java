package io.croft.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyslogClientTest {

    private static final List<byte[]> ONE = List.of(new byte[300]);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket();
        server.setReceiveBufferSize(4_096);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aServerThatEndsTheConnectionWithoutReadingHasTakenNothing() {
        serve(Socket::close);
        for (int i = 0; i < 20; i++) {
            assertThat(send(Duration.ofSeconds(25), SyslogTransport.TCP, ONE))
                    .isInstanceOf(ForwardAnswer.NotTaken.class);
        }
    }

    @Test
    void aServerThatReadsNothingIsGivenUpAfterAWhile() {
        CompletableFuture<ForwardAnswer> sent = CompletableFuture.supplyAsync(
                () -> send(Duration.ofMillis(300), SyslogTransport.TCP, Collections.nCopies(400, new byte[65_536])));
        assertThat(why(sent.orTimeout(20, TimeUnit.SECONDS).join())).isEqualTo("activity.forward.silent");
    }

    @Test
    void aServerThatReadsAllAndKeepsTheConnectionOpenConfirmsNothing() {
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        serve(client -> {
            client.getInputStream().readAllBytes();
            sent.join();
        });
        assertThat(send(Duration.ofSeconds(25), SyslogTransport.TCP, ONE))
                .isInstanceOf(ForwardAnswer.Unconfirmed.class);
        sent.complete(true);
    }

    @Test
    void aServerThatReadsAllAndThenEndsTheConnectionHasTakenAll() {
        serve(client -> client.getInputStream().readAllBytes());
        assertThat(send(Duration.ofSeconds(25), SyslogTransport.TCP, ONE)).isInstanceOf(ForwardAnswer.Taken.class);
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotBlamedForItsCertificate() {
        serve(client -> {
            client.getInputStream().read(new byte[100]);
            client.getOutputStream().write("what do you want?\n".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        });
        assertThat(why(send(Duration.ofSeconds(25), SyslogTransport.TLS, ONE))).isEqualTo("activity.forward.failed");
    }

    private ForwardAnswer send(Duration longest, SyslogTransport transport, List<byte[]> messages) {
        return new SyslogClient(true, (SSLSocketFactory) SSLSocketFactory.getDefault(), longest)
                .send(new SyslogServer("127.0.0.1", server.getLocalPort(), transport), messages);
    }

    private static String why(ForwardAnswer answer) {
        assertThat(answer).isInstanceOf(ForwardAnswer.NotTaken.class);
        return ((ForwardAnswer.NotTaken) answer).why().key();
    }

    private interface Conversation {

        void with(Socket client) throws IOException;
    }

    private void serve(Conversation conversation) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    conversation.with(client);
                } catch (IOException gone) {
                    // The next one.
                }
            }
        });
    }
}

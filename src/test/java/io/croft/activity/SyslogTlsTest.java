package io.croft.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SyslogTlsTest {

    @Test
    void aServerWithATrustedCertificateGetsEveryMessageEncrypted() throws Exception {
        LoopbackCertificate certificate = LoopbackCertificate.of("127.0.0.1");
        try (SyslogCollector collector = new SyslogCollector(certificate.listen())) {
            ForwardAnswer answer = send(certificate.trusted(), collector.port(), "<110>1 first", "<110>1 zweite ä");
            assertThat(answer).isInstanceOf(ForwardAnswer.Taken.class);
            Awaitility.await().until(() -> collector.messages.size() == 2);
            assertThat(collector.messages).containsExactly("<110>1 first", "<110>1 zweite ä");
        }
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNothing() throws Exception {
        try (SyslogCollector collector =
                new SyslogCollector(LoopbackCertificate.of("127.0.0.1").listen())) {
            assertThat(why(send((SSLSocketFactory) SSLSocketFactory.getDefault(), collector.port(), "<110>1 secret")))
                    .isEqualTo("activity.forward.certificate");
            assertThat(collector.messages).isEmpty();
        }
    }

    @Test
    void aServerWhoseTrustedCertificateNamesAnotherHostGetsNothing() throws Exception {
        LoopbackCertificate other = LoopbackCertificate.of("192.0.2.1");
        try (SyslogCollector collector = new SyslogCollector(other.listen())) {
            assertThat(why(send(other.trusted(), collector.port(), "<110>1 secret")))
                    .isEqualTo("activity.forward.certificate");
            assertThat(collector.messages).isEmpty();
        }
    }

    private static ForwardAnswer send(SSLSocketFactory trust, int port, String... messages) {
        return new SyslogClient(true, trust, Duration.ofSeconds(25))
                .send(
                        new SyslogServer("127.0.0.1", port, SyslogTransport.TLS),
                        List.of(messages).stream()
                                .map(message -> message.getBytes(UTF_8))
                                .toList());
    }

    private static String why(ForwardAnswer answer) {
        assertThat(answer).isInstanceOf(ForwardAnswer.NotTaken.class);
        return ((ForwardAnswer.NotTaken) answer).why().key();
    }
}

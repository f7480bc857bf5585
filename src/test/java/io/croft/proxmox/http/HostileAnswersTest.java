package io.croft.proxmox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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

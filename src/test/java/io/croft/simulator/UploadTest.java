package io.croft.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final byte[] IMAGE = "not really\r\n--an image\r\n".getBytes(StandardCharsets.UTF_8);

    private Simulator simulator;
    private Client client;

    @BeforeEach
    void start() {
        simulator = Simulator.cluster("uploads")
                .user(Client.ROOT, Client.PASSWORD)
                .timing(Timing.fast())
                .placeholderDisks()
                .start();
        client = Client.root(simulator);
    }

    @AfterEach
    void stop() {
        client.close();
        simulator.close();
    }

    @Test
    void anUploadedImageBecomesAVolume() {
        Reply taken = upload("small.iso", "");

        assertThat(client.await(simulator, taken)).isEqualTo("OK");
        assertThat(taken.headers().get("Connection")).isEqualTo("close");
        assertThat(client.get("/nodes/pve1/storage/shared/content?content=iso")
                        .data()
                        .get(0)
                        .path("size")
                        .asInt())
                .isEqualTo(IMAGE.length);
    }

    @Test
    void aWrongChecksumIsToldOnlyByTheTask() {
        assertThat(client.await(simulator, upload("small.iso", "0".repeat(64)))).startsWith("checksum mismatch: got '");
        assertThat(simulator.volumes()).isEmpty();
    }

    @Test
    void aWrongEndingIsRefusedAtOnce() {
        Reply refused = upload("small.exe", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").path("filename").asString()).isEqualTo("wrong file extension");
    }

    private Reply upload(String name, String checksum) {
        MultipartEntityBuilder parts = MultipartEntityBuilder.create().addTextBody("content", "iso");
        if (!checksum.isEmpty()) {
            parts.addTextBody("checksum-algorithm", "sha256").addTextBody("checksum", checksum);
        }
        parts.addBinaryBody("filename", IMAGE, ContentType.APPLICATION_OCTET_STREAM, name);
        return client.send("POST", "/nodes/pve1/storage/shared/upload", parts.build());
    }
}

package io.croft.proxmox.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads response bodies up to a limit on the unpacked size: a compressed body of 1.5 MB may unpack to gigabytes. */
final class Bodies {

    /** Bytes. The largest answer, {@code /cluster/resources} with a hundred thousand guests, has about 30 MiB. */
    static final int LARGEST = 48 << 20;

    /** Bytes of an error answer. */
    static final int LARGEST_REFUSAL = 1 << 20;

    private Bodies() {}

    /**
     * Reads a body as UTF-8 text; none is the empty text.
     *
     * @throws AnswerTooLarge when it has more bytes than the limit, unpacked
     */
    static String text(@Nullable HttpEntity body, int limit) throws IOException {
        if (body == null) {
            return "";
        }
        if (body.getContentLength() > limit) {
            throw new AnswerTooLarge(limit);
        }
        InputStream content = body.getContent();
        byte[] bytes = content.readNBytes(limit + 1);
        if (bytes.length > limit) {
            // Not closed: closing would read the rest of the body. The connection is discarded.
            throw new AnswerTooLarge(limit);
        }
        content.close();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

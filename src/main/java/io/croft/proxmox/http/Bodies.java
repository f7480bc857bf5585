package io.croft.proxmox.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of answers, unpacked, up to a limit: a packed one of 1.5 MB may hold gigabytes. */
final class Bodies {

    /** A hundred thousand guests take about 30 MiB in {@code /cluster/resources}, the largest answer there is. */
    static final int LARGEST = 48 << 20;

    /** Words of a refusal are short. */
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
            // Left open on purpose: closing would read the rest; the connection is thrown away instead.
            throw new AnswerTooLarge(limit);
        }
        content.close();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

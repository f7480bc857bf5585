package io.croft.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored answer of an API call.
 *
 * @param status the HTTP status
 * @param type the media type, or null without a body
 * @param location the header of this name, or null
 * @param tag the header {@code ETag}, or null
 * @param body empty when there is none
 */
public record CallAnswer(
        int status,
        @Nullable String type,
        @Nullable String location,
        @Nullable String tag,
        String body) {

    private static final int PARTS = 6;

    /** Leaves out the content, since answers may contain secrets. */
    @Override
    public String toString() {
        return "CallAnswer[status=" + status + "]";
    }

    /** A text of the hash of the request, status and headers, one per line, and the body. */
    String with(String asked) {
        return String.join("\n", List.of(asked, String.valueOf(status), line(type), line(location), line(tag), body));
    }

    /** Parses what {@link #with} wrote. */
    static Asked read(String text) {
        String[] parts = text.split("\n", PARTS);
        CallAnswer answer = new CallAnswer(
                Integer.parseInt(parts[1]), header(parts[2]), header(parts[3]), header(parts[4]), parts[5]);
        return new Asked(parts[0], answer);
    }

    private static String line(@Nullable String header) {
        return header == null ? "" : header.replace("\n", "");
    }

    private static @Nullable String header(String line) {
        return line.isEmpty() ? null : line;
    }

    /** An answer with the hash of its request. */
    record Asked(String hash, CallAnswer answer) {}
}

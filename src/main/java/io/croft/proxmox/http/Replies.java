package io.croft.proxmox.http;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.croft.proxmox.error.FailedCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses replies: data of a success, or the exception that matches a refusal. */
final class Replies {

    /**
     * Limit on JSON tokens; a hundred thousand guests have five million. Without it a short text of empty objects could
     * fill the memory.
     */
    private static final long MOST_TOKENS = 6_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** The notation of infinity and NaN by JSON::XS of Perl, which JSON does not allow. */
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?<=[:,\\[])\\s*[-+]?(?:nan|inf)(?=\\s*[,}\\]])", CASE_INSENSITIVE);

    private Replies() {}

    /** Returns the answer, or throws the exception for a refusal. */
    static Answer read(Call call, Reply reply) {
        if (!reply.successful()) {
            throw Refusals.of(call, failure(call, reply), fieldErrors(reply));
        }
        try {
            return new Answer(call, JSON.readTree(reply.body()));
        } catch (StreamReadException e) {
            return readWithout(NO_NUMBER, call, reply, e);
        } catch (JacksonException e) {
            throw Unreadable.because(call, "not JSON", e);
        }
    }

    /** Parses again with invalid numbers replaced, so that one of them does not lose the whole answer. */
    private static Answer readWithout(Pattern odd, Call call, Reply reply, JacksonException because) {
        if (!odd.matcher(reply.body()).find()) {
            throw Unreadable.because(call, "not JSON", because);
        }
        try {
            return new Answer(call, JSON.readTree(odd.matcher(reply.body()).replaceAll("null")));
        } catch (JacksonException _) {
            throw Unreadable.because(call, "not JSON", because);
        }
    }

    /** The message of the body, which keeps UTF-8 and line ends, or else the reason phrase. */
    private static FailedCall failure(Call call, Reply reply) {
        String message = document(reply).path("message").asString("").strip();
        return new FailedCall(
                call.route().verb().name(),
                call.path(),
                reply.status(),
                message.isEmpty() ? reply.reason().strip() : message);
    }

    private static Map<String, String> fieldErrors(Reply reply) {
        Map<String, String> errors = new LinkedHashMap<>();
        document(reply)
                .path("errors")
                .properties()
                .forEach(entry ->
                        errors.put(entry.getKey(), entry.getValue().asString("").strip()));
        return errors;
    }

    private static JsonNode document(Reply reply) {
        if (!reply.body().startsWith("{")) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(reply.body());
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}

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

/** Reads replies: data out of a success, the matching exception out of a refusal. */
final class Replies {

    /**
     * Names, values, beginnings and ends: a hundred thousand guests are five million. A short text of empty things would
     * otherwise fill the memory with them.
     */
    private static final long MOST_TOKENS = 6_000_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** How Perl's JSON::XS writes what is no number, which no JSON may hold. */
    private static final Pattern NO_NUMBER =
            Pattern.compile("(?<=[:,\\[])\\s*[-+]?(?:nan|inf)(?=\\s*[,}\\]])", CASE_INSENSITIVE);

    private Replies() {}

    /** Returns the answer, or throws what the refusal means. */
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

    /** One figure that is no number costs itself only, not the whole answer. */
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

    /** The refusal in words: the message of the body, which keeps UTF-8 and line ends, else the reason phrase. */
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

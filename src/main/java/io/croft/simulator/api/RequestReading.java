package io.croft.simulator.api;

import io.croft.simulator.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes parameters from the query and from a form or JSON body; the query wins. */
final class RequestReading {

    private static final int BODY_LIMIT = 512 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();

    Map<String, List<String>> parameters(ClassicHttpRequest request) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        @Nullable HttpEntity entity = request.getEntity();
        if (entity != null) {
            byte[] body = body(entity);
            String type = String.valueOf(entity.getContentType());
            if (type.startsWith("application/json")) {
                json(body, parameters);
            } else {
                form(new String(body, StandardCharsets.UTF_8), parameters);
            }
        }
        Map<String, List<String>> query = new LinkedHashMap<>();
        int mark = request.getPath().indexOf('?');
        if (mark >= 0) {
            form(request.getPath().substring(mark + 1), query);
        }
        parameters.putAll(query);
        return parameters;
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        try (InputStream content = entity.getContent()) {
            byte[] body = content.readNBytes(BODY_LIMIT + 1);
            if (body.length > BODY_LIMIT) {
                throw new TooLarge();
            }
            return body;
        }
    }

    private static void form(String text, Map<String, List<String>> parameters) {
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private void json(byte[] body, Map<String, List<String>> parameters) {
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (JacksonException malformed) {
            throw new BrokenBody();
        }
        if (!tree.isObject()) {
            throw new BrokenBody();
        }
        for (Map.Entry<String, JsonNode> property : tree.properties()) {
            List<String> values = new ArrayList<>();
            if (property.getValue().isArray()) {
                property.getValue().forEach(each -> values.add(text(each)));
            } else if (!property.getValue().isNull()) {
                values.add(text(property.getValue()));
            }
            if (!values.isEmpty()) {
                parameters.put(property.getKey(), values);
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isBoolean() ? (value.asBoolean() ? "1" : "0") : value.asString();
    }

    /** A body that is not a JSON object; answered with the text of the parser of PVE. */
    static final class BrokenBody extends Refusal {

        private static final long serialVersionUID = 1L;

        BrokenBody() {
            super("malformed JSON string, neither tag, array, object, number, string or atom, at character offset 0"
                    + " at /usr/share/perl5/PVE/APIServer/AnyEvent.pm line 934.");
        }
    }

    /** A body beyond 512 KiB. */
    static final class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(501, "for data too large");
        }
    }
}

package io.croft.rest;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The fields of request and answer bodies, one per line; nested fields follow with longer names. */
final class ApiFields {

    private static final int DEEPEST = 3;
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode document;

    ApiFields(JsonNode document) {
        this.document = document;
    }

    /**
     * A field.
     *
     * @param name such as {@code items[].name}
     * @param type such as {@code uuid}
     * @param words what it is for; often empty
     */
    record Line(String name, String type, String words) {}

    List<Line> parameters(JsonNode operation) {
        List<Line> lines = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(one -> lines.add(new Line(
                        one.path("name").asString(""),
                        one.path("in").asString("") + ", " + type(one.path("schema")),
                        one.path("description").asString(""))));
        return lines;
    }

    /** The fields of a body; empty when there is none. */
    List<Line> body(JsonNode holder) {
        List<Line> lines = new ArrayList<>();
        JsonNode content = holder.path("content");
        if (!content.isEmpty()) {
            inside("", content.iterator().next().path("schema"), 0, lines);
        }
        return lines;
    }

    private void inside(String prefix, JsonNode schema, int depth, List<Line> lines) {
        JsonNode known = resolved(schema);
        if (depth > DEEPEST) {
            return;
        }
        if (known.has("items")) {
            inside(prefix + "[]", known.get("items"), depth, lines);
            return;
        }
        known.path("properties").properties().forEach(field -> {
            String name = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            lines.add(new Line(
                    name,
                    type(field.getValue()),
                    field.getValue().path("description").asString("")));
            inside(name, field.getValue(), depth + 1, lines);
        });
    }

    private String type(JsonNode schema) {
        JsonNode known = resolved(schema);
        if (known.has("items")) {
            return type(known.get("items")) + "[]";
        }
        if (known.has("enum")) {
            List<String> values = new ArrayList<>();
            known.get("enum").forEach(value -> values.add(value.asString("")));
            return String.join(" | ", values);
        }
        JsonNode type = known.path("type");
        String kind = type.isArray() ? type.path(0).asString("") : type.asString("object");
        return known.path("format").asString(kind);
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(REFERENCE)
                ? document.path("components").path("schemas").path(reference.substring(REFERENCE.length()))
                : schema;
    }
}

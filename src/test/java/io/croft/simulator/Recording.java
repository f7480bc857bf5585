package io.croft.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One recorded exchange of a real cluster. */
record Recording(String name, JsonNode request, JsonNode response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Where the facts about PVE lie beside the repository; absent outside of development. */
    static Path shared() {
        return Path.of(System.getProperty("croft.shared", "../shared")).resolve("pve");
    }

    static boolean available() {
        return Files.isDirectory(shared().resolve("recorded-9.2"));
    }

    /** All recordings by name. */
    static List<Recording> all() {
        try (Stream<Path> files = Files.list(shared().resolve("recorded-9.2"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Recording::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static JsonNode read(String file) {
        return JSON.readTree(shared().resolve(file).toFile());
    }

    private static Recording read(Path file) {
        JsonNode exchange = JSON.readTree(file.toFile());
        return new Recording(
                file.getFileName().toString().replace(".json", ""),
                exchange.path("request"),
                exchange.path("response"));
    }

    int number() {
        return Integer.parseInt(name.substring(0, 3));
    }

    String method() {
        return request.path("method").asString();
    }

    /** Without {@code /api2/json}. */
    String path() {
        return request.path("path").asString().substring("/api2/json".length());
    }

    String auth() {
        return request.path("auth").isNull() ? "" : request.path("auth").asString();
    }

    int status() {
        return response.path("status").asInt();
    }

    String reason() {
        return response.path("reason").asString();
    }

    JsonNode body() {
        return response.path("body");
    }

    JsonNode data() {
        return body().path("data");
    }

    /** Parameters of the body; those of the query stand in the path. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (!method().equals("GET")) {
            request.path("params").properties().forEach(each -> parameters.put(each.getKey(), value(each.getValue())));
        }
        return parameters;
    }

    private static Object value(JsonNode value) {
        if (!value.isArray()) {
            return value.asString();
        }
        List<String> values = new ArrayList<>();
        value.forEach(each -> values.add(each.asString()));
        return values;
    }
}

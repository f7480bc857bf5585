package io.croft.proxmox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One recorded exchange with a Proxmox VE 9.2 cluster.
 *
 * @param number its number in the index
 * @param method HTTP method
 * @param path path below {@code /api2/json}, with query
 * @param status status of the answer
 * @param reason reason phrase of the answer
 * @param body body of the answer as it was sent
 */
public record Recorded(int number, String method, String path, int status, String reason, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SHARED = Path.of(System.getProperty("croft.shared", "../shared"), "pve");

    /** Every recorded exchange of the HTTP API. */
    public static List<Recorded> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{3}-.*\\.json"))
                    .sorted()
                    .map(Recorded::read)
                    .filter(recorded -> recorded.status() != 0)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exchange with this number. */
    public static Recorded number(int number) {
        return all().stream()
                .filter(recorded -> recorded.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The official schema of a version: paths, by path. */
    public static JsonNode schema(String version) {
        Path file = SHARED.resolve("schema-" + version + ".json");
        assumeTrue(Files.exists(file), () -> "The schema is not here: " + file);
        return JSON.readTree(file.toFile()).path("paths");
    }

    private static Path folder() {
        Path folder = SHARED.resolve("recorded-9.2");
        assumeTrue(Files.isDirectory(folder), () -> "The recordings are not here: " + folder);
        return folder;
    }

    private static Recorded read(Path file) {
        JsonNode exchange = JSON.readTree(file.toFile());
        JsonNode response = exchange.path("response");
        JsonNode body = response.path("body");
        return new Recorded(
                Integer.parseInt(file.getFileName().toString().substring(0, 3)),
                exchange.path("request").path("method").asString(""),
                exchange.path("request").path("path").asString("").replaceFirst("^/api2/json", ""),
                response.path("status").asInt(0),
                response.path("reason").asString(""),
                body.isString() ? body.asString() : body.toString());
    }
}

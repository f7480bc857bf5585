package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private static final Path CHANGELOG = Path.of("db-changelog");
    private static final Pattern TABLE = Pattern.compile(
            "(?:CREATE TABLE(?: IF NOT EXISTS)?|ALTER TABLE|INSERT INTO|UPDATE|DELETE FROM|REFERENCES|\\bON)\\s+`?([a-z][a-z0-9_]+)`?\\s*(?:\\(|SET|ADD|DROP|MODIFY|WHERE)");

    private static final Pattern RENAMED = Pattern.compile("\\b([a-z][a-z0-9_]+)\\s+TO\\s+([a-z][a-z0-9_]+)\\s*[,;]");

    /** Tables that libraries name: the job engine's own. */
    private static final List<String> LIBRARY_TABLES = List.of("scheduled_tasks");

    /** Rooms that were cut, by those that have their tables now: the file of such a room ends with handing them over. */
    private static final Map<String, List<String>> FORMER =
            Map.of("identity", List.of("people", "signin"), "lab", List.of("lab", "joining"));

    @Test
    void aChangelogFileTouchesOnlyItsRoomsTables() throws IOException {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            String room = file.getFileName().toString().replace(".sql", "");
            Matcher table = TABLE.matcher(Files.readString(file));
            assertThat(RENAMED.matcher(Files.readString(file)).results())
                    .as(file.toString())
                    .allMatch(renamed -> isOf(room, renamed.group(1)) && isOf(room, renamed.group(2)));
            while (table.find()) {
                assertThat(table.group(1))
                        .as(file.toString())
                        .matches(name -> isOf(room, name) || (room.equals("job") && LIBRARY_TABLES.contains(name)));
            }
        });
    }

    private static boolean isOf(String room, String table) {
        return Stream.concat(Stream.of(room), FORMER.getOrDefault(room, List.of()).stream())
                .anyMatch(one -> table.startsWith(one + "_"));
    }

    /** Liquibase's own tables have the database's default character set, which may hold nothing else. */
    @Test
    void aChangelogIsWrittenInAscii() throws IOException {
        assertThat(files())
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .as(file.toString())
                        .matches(text -> text.chars().allMatch(letter -> letter < 128)));
    }

    @Test
    void aReleaseIncludesItsRoomsInFloorOrder() throws IOException {
        List<String> all = new ArrayList<>();
        for (String release : releases()) {
            List<String> included =
                    matches(Files.readString(CHANGELOG.resolve(release + "/release.yaml")), "[\\d.]+/(\\w+)\\.sql");
            assertThat(included).as(release).isSortedAccordingTo((a, b) -> Integer.compare(place(a), place(b)));
            included.forEach(room -> all.add(release + "/" + room + ".sql"));
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(files().stream()
                        .map(file -> CHANGELOG.relativize(file).toString())
                        .toList());
    }

    private static int place(String room) {
        return Floors.IN_ORDER.indexOf(FORMER.getOrDefault(room, List.of(room)).getFirst());
    }

    private static List<String> releases() throws IOException {
        return matches(Files.readString(CHANGELOG.resolve("changelog.yaml")), "db-changelog/([\\d.]+)/release\\.yaml");
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(CHANGELOG)) {
            return walk.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }
}

package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangelogTest {

    private static final Path CHANGELOG = Path.of("db-changelog");
    private static final Pattern TABLE = Pattern.compile(
            "(?:CREATE TABLE(?: IF NOT EXISTS)?|ALTER TABLE|INSERT INTO|UPDATE|DELETE FROM|REFERENCES|\\bON)\\s+`?([a-z][a-z0-9_]+)`?\\s*(?:\\(|SET|ADD|DROP|MODIFY|WHERE)");

    /** Tables that libraries name: the job engine's own. */
    private static final List<String> LIBRARY_TABLES = List.of("scheduled_tasks");

    @Test
    void aChangelogFileTouchesOnlyItsRoomsTables() throws IOException {
        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            String room = file.getFileName().toString().replace(".sql", "");
            Matcher table = TABLE.matcher(Files.readString(file));
            while (table.find()) {
                assertThat(table.group(1))
                        .as(file.toString())
                        .matches(name ->
                                name.startsWith(room + "_") || (room.equals("job") && LIBRARY_TABLES.contains(name)));
            }
        });
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
            assertThat(included)
                    .as(release)
                    .isSortedAccordingTo(
                            (a, b) -> Integer.compare(Floors.IN_ORDER.indexOf(a), Floors.IN_ORDER.indexOf(b)));
            included.forEach(room -> all.add(release + "/" + room + ".sql"));
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(files().stream()
                        .map(file -> CHANGELOG.relativize(file).toString())
                        .toList());
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

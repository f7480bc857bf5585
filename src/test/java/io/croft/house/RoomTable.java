package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.RoomFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a house test has found in the running house, to be compared with the table that each room has of it in its own folder. */
final class RoomTable {

    private final String file;
    private final String header;
    private final SortedMap<String, SortedSet<String>> rooms = new TreeMap<>();

    /** A table of this file name and with this line of headings. */
    RoomTable(String file, String header) {
        this.file = file;
        this.header = header;
    }

    /** Adds a row to the table of the room that a class is of; what libraries answer is for the room {@code rest}. */
    void add(Class<?> owner, String row) {
        String name = owner.getPackageName();
        String room = name.startsWith("io.croft.") ? name.split("\\.")[2] : "rest";
        rooms.computeIfAbsent(room, _ -> new TreeSet<>()).add(row);
    }

    /** Fails where a room's table says something else. What was found is left in {@code target/tables}, to be read and taken over. */
    void requireAsInRepository() throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        for (Map.Entry<String, SortedSet<String>> room : rooms.entrySet()) {
            List<String> lines = new ArrayList<>(List.of(header));
            lines.addAll(room.getValue());
            Path folder = Files.createDirectories(Path.of("target/tables", room.getKey()));
            Files.write(folder.resolve(file), lines);
            found.put(room.getKey(), lines);
        }
        assertThat(found)
                .as("compare target/tables with src/test/resources/io/croft")
                .isEqualTo(RoomFiles.tables(file));
    }
}

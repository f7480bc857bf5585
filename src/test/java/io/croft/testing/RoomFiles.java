package io.croft.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that each room has in its own folder of resources, as the sources have them. */
public final class RoomFiles {

    public static final String ENGLISH = "texts.properties";
    public static final String SPANISH = "texts_es.properties";

    private static final Path MAIN = Path.of("src/main/resources/io/croft");
    private static final Path TEST = Path.of("src/test/resources/io/croft");

    private RoomFiles() {}

    /** The texts of all rooms in one language, each room's under its name. */
    public static SortedMap<String, Properties> textsByRoom(String file) {
        SortedMap<String, Properties> all = new TreeMap<>();
        for (Path room : rooms(MAIN, file)) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(room.resolve(file), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            all.put(room.getFileName().toString(), texts);
        }
        return all;
    }

    /** The texts of all rooms in one language. */
    public static Properties texts(String file) {
        Properties all = new Properties();
        textsByRoom(file).values().forEach(all::putAll);
        return all;
    }

    /** The lines of a table that each room has a part of, by room. */
    public static SortedMap<String, List<String>> tables(String file) throws IOException {
        SortedMap<String, List<String>> all = new TreeMap<>();
        for (Path room : rooms(TEST, file)) {
            all.put(room.getFileName().toString(), Files.readAllLines(room.resolve(file)));
        }
        return all;
    }

    private static List<Path> rooms(Path folder, String file) {
        try (Stream<Path> rooms = Files.list(folder)) {
            return rooms.filter(room -> Files.exists(room.resolve(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

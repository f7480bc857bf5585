package io.croft.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rooms that have texts, style sheets or icons of their own, as {@code META-INF/rooms} names them, one a line. */
public final class RoomResources {

    private static final String ROOMS = "META-INF/rooms";

    private RoomResources() {}

    /**
     * The names of the rooms from the ground up, also of those that this build leaves out.
     *
     * @throws IllegalStateException when the class path has no such list
     */
    public static List<String> rooms() {
        try (InputStream in = open(ROOMS)) {
            if (in == null) {
                throw new IllegalStateException("No " + ROOMS + " on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to read " + ROOMS, e);
        }
    }

    /** Whether the class path has a resource of this name, such as {@code META-INF/resources/styles/lab.css}. */
    public static boolean exists(String name) {
        return RoomResources.class.getClassLoader().getResource(name) != null;
    }

    static @Nullable InputStream open(String name) {
        return RoomResources.class.getClassLoader().getResourceAsStream(name);
    }
}

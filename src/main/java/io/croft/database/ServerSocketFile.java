package io.croft.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Unix socket of the embedded server, inside the data directory, which only its owner can enter. */
final class ServerSocketFile {

    /** The longest path that {@code sun_path} holds besides its terminating zero (unix(7)). */
    private static final int LONGEST = 107;

    private ServerSocketFile() {}

    /**
     * A path in the directory, or, when that would be too long for a socket, in a new temporary directory with mode
     * 0700.
     */
    static Path in(Path home) throws IOException {
        Path inside = home.resolve("db.sock");
        return inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST
                ? inside
                : inNewDirectory(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A new directory with mode 0700; deleted at exit, when the server has removed its socket. */
    private static Path inNewDirectory(Path temporary) throws IOException {
        Path own = Files.createTempDirectory(temporary, "croft-db");
        own.toFile().deleteOnExit();
        return own.resolve("db.sock");
    }
}

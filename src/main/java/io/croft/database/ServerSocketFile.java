package io.croft.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the embedded server's Unix socket is: inside the data directory, where nobody else comes. */
final class ServerSocketFile {

    /** What {@code sun_path} holds besides its closing zero (unix(7)). */
    private static final int LONGEST = 107;

    private ServerSocketFile() {}

    /** The place in the directory, or, where its path is too long for a socket, in a new directory that only the owner enters. */
    static Path in(Path home) throws IOException {
        Path inside = home.resolve("db.sock");
        return inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST
                ? inside
                : inNewDirectory(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Such a directory is made with mode 0700; it is empty again when the server has ended, and goes with the process. */
    private static Path inNewDirectory(Path temporary) throws IOException {
        Path own = Files.createTempDirectory(temporary, "croft-db");
        own.toFile().deleteOnExit();
        return own.resolve("db.sock");
    }
}

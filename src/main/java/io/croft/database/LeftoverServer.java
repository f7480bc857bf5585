package io.croft.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server whose Croft was killed. It still holds the data files and must shut down before a new one starts.
 */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftoverServer() {}

    static Path pidFile(Path data) {
        return data.resolveSibling("server.pid");
    }

    /**
     * Terminates the server named in the pid file, if that process works on this data directory, and waits until it has
     * exited.
     *
     * @throws IllegalStateException when it does not exit within a minute
     */
    static void shutDown(Path data) throws IOException {
        Optional<ProcessHandle> running = running(data);
        if (running.isEmpty()) {
            return;
        }
        log.info(
                "Shutting down the database that an ended process left behind (pid {})",
                running.get().pid());
        running.get().destroy();
        try {
            running.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the old database shuts down", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "The old database (pid " + running.get().pid() + ") does not end", e);
        }
    }

    private static Optional<ProcessHandle> running(Path data) throws IOException {
        Path file = pidFile(data);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String pid = Files.readString(file).strip();
        return pid.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(p -> servesOur(p, data))
                : Optional.empty();
    }

    private static boolean servesOur(ProcessHandle process, Path data) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return commandLine.contains(data.toString());
        } catch (IOException e) {
            return process.info()
                    .command()
                    .map(command -> command.contains("maria") || command.contains("mysqld"))
                    .orElse(false);
        }
    }
}

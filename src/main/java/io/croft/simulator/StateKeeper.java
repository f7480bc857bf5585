package io.croft.simulator;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.SavedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Saves the state of a cluster to a file shortly after each change and on close, atomically. */
final class StateKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StateKeeper.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cluster cluster;
    private final Path file;
    private final Thread writer;
    private long saved = -1;

    StateKeeper(Cluster cluster, Path file) {
        this.cluster = cluster;
        this.file = file;
        this.writer = Thread.ofVirtual().name("simulator-state").unstarted(this::keepWriting);
    }

    /** Restores the saved state; false when there is none. */
    boolean restore() {
        if (Files.notExists(file)) {
            return false;
        }
        JSON.readValue(file.toFile(), SavedState.class).restoreInto(cluster);
        return true;
    }

    void start() {
        writer.start();
    }

    private void keepWriting() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                write();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void write() {
        long changes = cluster.changes();
        if (changes == saved) {
            return;
        }
        try {
            PrivateFiles.write(file, JSON.writeValueAsBytes(SavedState.of(cluster)));
            saved = changes;
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "the state could not be saved to " + file, failed);
        }
    }

    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}

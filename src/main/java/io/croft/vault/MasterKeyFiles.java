package io.croft.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The master key in the data directory, readable by its owner only; made at first start. */
final class MasterKeyFiles {

    private final Path directory;

    MasterKeyFiles(Path directory) {
        this.directory = directory;
    }

    String current() {
        Path file = directory.resolve("master.key");
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return readPrivate(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to read the master key " + file, e);
        }
    }

    @Nullable
    String former() {
        Path file = directory.resolve("master.key.former");
        try {
            return Files.exists(file) ? readPrivate(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to read the former master key " + file, e);
        }
    }

    /** Writes aside and moves, so that a process killed in between leaves no half key behind. */
    private void make(Path file) throws IOException {
        Path draft = directory.resolve("master.key.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(AesGcm.newKey()), StandardOpenOption.WRITE);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String readPrivate(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Files.readString(file);
    }
}

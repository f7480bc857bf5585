package io.croft.vault;

import io.croft.database.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                PrivateFile.write(file, Base64.getEncoder().encodeToString(AesGcm.newKey()));
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

    private static String readPrivate(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Files.readString(file);
    }
}

package io.croft.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory that only its owner enters (mode 0700). */
final class PrivateDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateDirectory.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    /**
     * Files by which a data directory of Croft is recognized, as opposed to one named by mistake, such as a home
     * directory.
     */
    private static final Set<String> OURS = Set.of("croft.lock", "master.key", "mariadb");

    private PrivateDirectory() {}

    /**
     * Creates the directory, or sets mode 0700 on the one that exists. A directory with files of others is left
     * unchanged with a warning.
     */
    static void at(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        if (Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
            return;
        }
        if (isOurs(path)) {
            close(path);
        } else {
            LOG.warn(
                    "{} holds other things than Croft's and stays open to others; give Croft a directory of its own with croft.data-dir",
                    path);
        }
    }

    /** Creates a directory inside the data directory, or sets mode 0700 on it, whatever it holds. */
    static void inside(Path path) throws IOException {
        Files.createDirectories(path);
        close(path);
    }

    private static void close(Path path) {
        try {
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        } catch (IOException e) {
            LOG.warn(
                    "{} cannot be closed to others ({}); only the account that Croft runs as should enter it",
                    path,
                    e.toString());
        }
    }

    private static boolean isOurs(Path path) throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            Set<String> names =
                    inside.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            return names.isEmpty() || names.stream().anyMatch(OURS::contains);
        }
    }
}

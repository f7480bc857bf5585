package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Number 26: only its owner enters the data directory, and the database's socket is in there. */
class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void aNewDataDirectoryIsItsOwnersAlone() throws IOException {
        Path path = temporary.resolve("some where/croft");
        try (DataDirectory directory = new DataDirectory(path)) {
            assertThat(modes(directory.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void anOlderOneThatOthersCouldEnterIsClosed() throws IOException {
        Path path = Files.createDirectory(temporary.resolve("croft-data"));
        Files.createFile(path.resolve("croft.lock"));
        open(path);
        try (DataDirectory directory = new DataDirectory(path)) {
            assertThat(modes(directory.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void aDirectoryFullOfOtherThingsIsLeftAsItIs() throws IOException {
        Path path = Files.createDirectory(temporary.resolve("shared"));
        Files.createFile(path.resolve("letter.txt"));
        open(path);
        try (DataDirectory directory = new DataDirectory(path)) {
            assertThat(modes(directory.path())).isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void theSocketIsInsideWhereItsPathIsShortEnoughAndElseInAnotherPrivatePlace() throws IOException {
        assertThat(ServerSocketFile.in(Path.of("/srv/croft/mariadb"))).isEqualTo(Path.of("/srv/croft/mariadb/db.sock"));
        Path other = ServerSocketFile.in(Path.of("/srv/" + "ñ".repeat(50) + "/mariadb"));
        assertThat(other.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(107);
        assertThat(modes(other.getParent())).isEqualTo("rwx------");
        Files.delete(other.getParent());
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String modes(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

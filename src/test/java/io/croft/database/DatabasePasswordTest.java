package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePasswordTest {

    @TempDir
    Path home;

    @Test
    void aStartThatWasCutOffLeavesNoDatabaseWithoutAPassword() throws IOException {
        Files.createFile(home.resolve("password"));
        assertThat(DatabasePassword.in(home).reveal()).hasSizeGreaterThan(40);
    }

    @Test
    void thePasswordStaysAndOnlyTheOwnerReadsIt() throws IOException {
        String first = DatabasePassword.in(home).reveal();
        assertThat(DatabasePassword.in(home).reveal()).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(home.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(home.toFile().list()).containsExactly("password");
    }
}

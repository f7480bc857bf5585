package io.croft.vault;

import io.croft.database.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that wraps all data keys: from {@code croft.vault.master-key}, else from {@code master.key} in the data directory. */
@Component
final class MasterKey {

    private final AesGcm cipher;

    MasterKey(@Value("${croft.vault.master-key:}") String configured, DataDirectory directory) {
        this.cipher = new AesGcm(
                configured.isBlank() ? fromFile(directory.path().resolve("master.key")) : decode(configured));
    }

    AesGcm cipher() {
        return cipher;
    }

    private static byte[] fromFile(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(AesGcm.newKey()), StandardOpenOption.WRITE);
            }
            return decode(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to read the master key " + file, e);
        }
    }

    private static byte[] decode(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != AesGcm.KEY_BYTES) {
            throw new IllegalStateException("The master key must be 32 bytes in Base64 (openssl rand -base64 32)");
        }
        return key;
    }
}

package io.croft.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;

/** What opens the simulated cluster; made at first start, kept beside it in a file only the owner can read. */
final class DemoCredentials {

    private final Properties values;

    private DemoCredentials(Properties values) {
        this.values = values;
    }

    static DemoCredentials in(Path directory) {
        try {
            Path file = Files.createDirectories(directory).resolve("credentials");
            Properties values = new Properties();
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            } else {
                values.setProperty("root-password", random());
                values.setProperty("token-secret", UUID.randomUUID().toString());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (Writer writer = Files.newBufferedWriter(file)) {
                    values.store(writer, "Opens the simulated cluster of this demo, nothing else");
                }
            }
            return new DemoCredentials(values);
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to keep the demo's credentials", e);
        }
    }

    String rootPassword() {
        return values.getProperty("root-password");
    }

    String tokenSecret() {
        return values.getProperty("token-secret");
    }

    private static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "***";
    }
}

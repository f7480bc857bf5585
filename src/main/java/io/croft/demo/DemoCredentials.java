package io.croft.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;

/** What opens the simulated cluster; made at first start, kept beside it in a file only the owner can read. */
final class DemoCredentials {

    private static final String PASSWORD = "root-password";
    private static final String TOKEN = "token-secret";

    private final Properties values;

    private DemoCredentials(Properties values) {
        this.values = values;
    }

    static DemoCredentials in(Path directory) {
        try {
            Path file = Files.createDirectories(directory).resolve("credentials");
            Properties values = read(file);
            if (values.getProperty(PASSWORD) == null || values.getProperty(TOKEN) == null) {
                values.setProperty(PASSWORD, random());
                values.setProperty(TOKEN, UUID.randomUUID().toString());
                write(file, values);
            }
            return new DemoCredentials(values);
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to keep the demo's credentials", e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return values;
    }

    /** Written beside its place and moved there whole, so that a start that is cut off leaves no half of it. */
    private static void write(Path file, Properties values) throws IOException {
        Path half = file.resolveSibling("credentials.new");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(half)) {
            values.store(writer, "Opens the simulated cluster of this demo, nothing else");
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    String rootPassword() {
        return values.getProperty(PASSWORD);
    }

    String tokenSecret() {
        return values.getProperty(TOKEN);
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

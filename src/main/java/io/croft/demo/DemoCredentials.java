package io.croft.demo;

import io.croft.database.PrivateFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;

/**
 * The credentials of the simulated cluster; generated at first start and stored beside it in a file only its owner can
 * read.
 */
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

    private static void write(Path file, Properties values) throws IOException {
        StringWriter text = new StringWriter();
        values.store(text, "Opens the simulated cluster of this demo, nothing else");
        PrivateFile.write(file, text.toString());
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

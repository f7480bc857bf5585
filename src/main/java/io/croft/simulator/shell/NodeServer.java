package io.croft.simulator.shell;

import io.croft.simulator.Endpoint;
import io.croft.simulator.Faults;
import io.croft.simulator.access.Caller;
import io.croft.simulator.cluster.Cluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** The SSH server of one node; keeps its port and host key when it is stopped and started. */
final class NodeServer {

    private static final String ROOT = "root";

    private final Cluster cluster;
    private final String node;
    private final String address;
    private final NodeShell shell;
    private final NodeFiles files;
    private final Path authorizedKeys;
    private SimpleGeneratorHostKeyProvider hostKey;
    private int port;
    private @Nullable SshServer server;

    NodeServer(
            Cluster cluster, String node, String address, NodeShell shell, NodeFiles files, Path directory, int port) {
        this.cluster = cluster;
        this.node = node;
        this.address = address;
        this.shell = shell;
        this.files = files;
        this.authorizedKeys = directory.resolve("keys").resolve("authorized_keys");
        this.hostKey = hostKey(directory.resolve("host-key-" + node));
        this.port = port;
    }

    private static SimpleGeneratorHostKeyProvider hostKey(Path kept) {
        SimpleGeneratorHostKeyProvider key = new SimpleGeneratorHostKeyProvider(kept);
        key.setAlgorithm(KeyUtils.EC_ALGORITHM);
        key.setKeySize(256);
        return key;
    }

    synchronized void start() {
        if (server != null) {
            return;
        }
        Latency latency = new Latency(cluster.faults(), node);
        SshServer next = SshServer.setUpDefaultServer();
        next.setHost(address);
        next.setPort(port);
        next.setKeyPairProvider(hostKey);
        next.setPasswordAuthenticator(this::passwordFits);
        next.setPublickeyAuthenticator(new RootKeys(authorizedKeys, cluster.faults()));
        next.setCommandFactory((channel, line) -> new ExecChannel(shell, latency, line));
        next.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new SftpFiles(files, latency))
                .withSftpErrorStatusDataHandler(new SftpStatuses())
                .build()));
        try {
            next.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = next.getPort();
        server = next;
    }

    /** Closes the port and all connections at once, like a node that loses power. */
    synchronized void stop() {
        SshServer running = server;
        server = null;
        if (running != null) {
            try {
                running.stop(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Replaces the host key permanently. */
    synchronized void replaceHostKey() {
        boolean running = server != null;
        stop();
        Path kept = Objects.requireNonNull(hostKey.getPath());
        try {
            Files.deleteIfExists(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hostKey = hostKey(kept);
        if (running) {
            start();
        }
    }

    synchronized void cut() {
        SshServer running = server;
        if (running != null) {
            running.getActiveSessions().forEach(session -> session.close(true));
        }
    }

    synchronized Endpoint endpoint() {
        KeyPair key = hostKey.loadKeys(null).iterator().next();
        return new Endpoint(node, address, port, KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic()));
    }

    private boolean passwordFits(String user, String password, ServerSession session) {
        if (user.equals(ROOT)
                && !cluster.faults().shells().isRefused()
                && cluster.users().passwordIs(Caller.ROOT, password)) {
            return true;
        }
        try {
            Thread.sleep(cluster.timing().refusedSignIn());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The keys with which root may sign in; the file is read again when it changed. */
    private static final class RootKeys extends AuthorizedKeysAuthenticator {

        private final Faults faults;

        RootKeys(Path file, Faults faults) {
            super(file);
            this.faults = faults;
        }

        @Override
        protected boolean isValidUsername(String username, ServerSession session) {
            return username.equals(ROOT) && !faults.shells().isRefused();
        }
    }
}

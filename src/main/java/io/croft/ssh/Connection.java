package io.croft.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPEngine;
import org.jspecify.annotations.Nullable;

/** A signed-in connection with its command channels and, from the first file on, one file channel. */
final class Connection implements AutoCloseable {

    private final SSHClient client;
    private final AuthMethod method;
    private final HostKey hostKey;
    private final ShellSettings settings;
    private final ReentrantLock openingFiles = new ReentrantLock();
    private @Nullable SFTPClient files;

    Connection(SSHClient client, AuthMethod method, HostKey hostKey, ShellSettings settings) {
        this.client = client;
        this.method = method;
        this.hostKey = hostKey;
        this.settings = settings;
    }

    AuthMethod method() {
        return method;
    }

    HostKey hostKey() {
        return hostKey;
    }

    boolean alive() {
        return client.isConnected() && client.getTransport().isRunning();
    }

    Session openSession() throws IOException {
        return client.startSession();
    }

    /** The file channel; many threads may use it at a time, as every request carries a number. */
    SFTPClient files() throws IOException {
        openingFiles.lock();
        try {
            SFTPClient open = files;
            if (open == null || !open.getSFTPEngine().getSubsystem().isOpen()) {
                SFTPEngine engine = new SFTPEngine(client).init();
                engine.setTimeoutMs(Math.toIntExact(settings.fileAnswerWithin().toMillis()));
                open = new SFTPClient(engine);
                files = open;
            }
            return open;
        } finally {
            openingFiles.unlock();
        }
    }

    @Override
    public void close() {
        closeQuietly(client);
    }

    /** Closes what may be broken already; nobody can do anything about a failure here. */
    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException ignored) {
            // The other side is gone.
        }
    }
}

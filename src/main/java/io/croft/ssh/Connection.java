package io.croft.ssh;

import java.io.Closeable;
import java.io.IOException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;

/** A signed-in connection with the sessions of its commands and, from the first file operation on, one for files. */
final class Connection implements AutoCloseable {

    private final SSHClient client;
    private final AuthMethod method;
    private final HostKey hostKey;
    private final FileSession files;
    private final Sessions sessions;

    Connection(SSHClient client, AuthMethod method, HostKey hostKey, ShellSettings settings) {
        this.client = client;
        this.method = method;
        this.hostKey = hostKey;
        this.files = new FileSession(client, settings);
        this.sessions = new Sessions(settings.connectWithin(), files::takeIdle);
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

    /**
     * Opens a session for a command; call {@link #closed} when it has ended. Waits while the host allows no more
     * sessions.
     *
     * @throws OpenFailException when the host allows none at all
     */
    Session openSession() throws IOException, InterruptedException {
        return sessions.open(() -> {
            if (!alive()) {
                throw new IOException("The connection is broken");
            }
            return client.startSession();
        });
    }

    /** To be called when the session of a command has ended. */
    void closed() {
        sessions.closed();
    }

    /**
     * Runs a call on the file session.
     *
     * @throws OpenFailException when the host allows no session at all
     */
    <T> T onFiles(FileCalls.Call<T> call) throws IOException, InterruptedException {
        return files.call(call, sessions);
    }

    @Override
    public void close() {
        closeQuietly(client);
    }

    /** Closes something that may be broken already, and ignores failures. */
    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException ignored) {
            // The connection is already broken.
        }
    }
}

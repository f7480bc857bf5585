package io.croft.ssh;

import java.io.Closeable;
import java.io.IOException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;

/** A signed-in connection with the sessions of its commands and, from the first file on, one for files. */
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
     * Opens a session for a command, to be given back by {@link #closed}; waits while the host bears no more of them.
     *
     * @throws OpenFailException when the host grants not even one
     */
    Session openSession() throws IOException, InterruptedException {
        return sessions.open(() -> {
            if (!alive()) {
                throw new IOException("The connection is broken");
            }
            return client.startSession();
        });
    }

    /** Tells that a command's session has ended. */
    void closed() {
        sessions.closed();
    }

    /**
     * Makes a call on the file session.
     *
     * @throws OpenFailException when the host grants not even one session
     */
    <T> T onFiles(FileCalls.Call<T> call) throws IOException, InterruptedException {
        return files.call(call, sessions);
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

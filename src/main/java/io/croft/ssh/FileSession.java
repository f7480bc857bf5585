package io.croft.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.SessionFactory;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPEngine;
import org.jspecify.annotations.Nullable;

/**
 * The session for files, opened for the first file. It is kept open, since opening takes several round trips, until the
 * host allows so few sessions that a command needs it.
 */
final class FileSession {

    private final SSHClient client;
    private final ShellSettings settings;
    private final ReentrantLock opening = new ReentrantLock();
    private final AtomicInteger users = new AtomicInteger();
    private @Nullable SFTPClient current;

    FileSession(SSHClient client, ShellSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Runs a call; many threads may do so at once, since requests are numbered. */
    <T> T call(FileCalls.Call<T> call, Sessions sessions) throws IOException, InterruptedException {
        SFTPClient server = enter(sessions);
        try {
            return call.on(server);
        } finally {
            users.decrementAndGet();
            sessions.look();
        }
    }

    /** Hands over the session to be closed by the caller, or null while a call uses it; never waits. */
    @Nullable
    Closeable takeIdle() {
        if (!opening.tryLock()) {
            return null;
        }
        try {
            SFTPClient open = current;
            if (open == null || users.get() > 0) {
                return null;
            }
            current = null;
            return open;
        } finally {
            opening.unlock();
        }
    }

    private SFTPClient enter(Sessions sessions) throws IOException, InterruptedException {
        opening.lockInterruptibly();
        try {
            SFTPClient open = current;
            if (open != null && !open.getSFTPEngine().getSubsystem().isOpen()) {
                current = null;
                open = null;
                sessions.closed();
            }
            if (open == null) {
                open = sessions.open(this::connect);
                current = open;
            }
            users.incrementAndGet();
            return open;
        } finally {
            opening.unlock();
        }
    }

    /** Opens the session; closes it again when the host refuses SFTP on it. */
    private SFTPClient connect() throws IOException {
        Session session = client.startSession();
        try {
            SFTPEngine engine = new SFTPEngine(new Given(client, session)).init();
            engine.setTimeoutMs(Math.toIntExact(settings.fileAnswerWithin().toMillis()));
            return new SFTPClient(engine);
        } catch (IOException e) {
            Connection.closeQuietly(session);
            throw e;
        }
    }

    /** Passes an open session to the library. */
    private record Given(SSHClient client, Session session) implements SessionFactory {

        @Override
        public Session startSession() {
            return session;
        }

        @Override
        public InetSocketAddress getRemoteSocketAddress() {
            return client.getRemoteSocketAddress();
        }
    }
}

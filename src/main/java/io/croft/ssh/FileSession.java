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
 * The session that carries files, opened for the first file. It stays open, as opening takes several round trips, until the host
 * bears so few sessions that a command needs its place.
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

    /** Makes a call; many threads may at a time, as every request carries a number. */
    <T> T call(FileCalls.Call<T> call, Sessions sessions) throws IOException, InterruptedException {
        SFTPClient server = enter(sessions);
        try {
            return call.on(server);
        } finally {
            users.decrementAndGet();
            sessions.look();
        }
    }

    /** The session, to be closed by the caller, if no call is under way; never waits. */
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

    /** Leaves no session open that a host refuses to carry files. */
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

    /** A session that is open already. */
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

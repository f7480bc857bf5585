package io.croft.ssh;

import io.croft.kernel.SharedCall;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a host; thread-safe. Up to {@link ShellSettings#channels()} commands run at the same time, fewer
 * where the host allows fewer sessions; further ones wait. A broken connection is reopened by the next call; a command
 * that was already sent is never repeated.
 */
public final class RemoteShell implements AutoCloseable {

    private final Connector connector;
    private final Semaphore channels;
    private final FileTransfer files = new FileTransfer(this);
    private final SharedCall<Connection> connecting = new SharedCall<>();
    private volatile @Nullable Connection current;
    private volatile boolean closed;

    private RemoteShell(Connector connector) {
        this.connector = connector;
        this.channels = new Semaphore(connector.settings().channels(), true);
    }

    /**
     * Connects and signs in.
     *
     * @throws HostUnreachable when no SSH server answers in time
     * @throws HostKeyChanged when the host presents a key that is not pinned
     * @throws AuthenticationRefused when neither key nor password is accepted
     */
    public static RemoteShell connect(RemoteHost host, HostKeys hostKeys, SshCredentials credentials) {
        return connect(host, hostKeys, credentials, ShellSettings.DEFAULT);
    }

    /** Connects and signs in as {@link #connect(RemoteHost, HostKeys, SshCredentials)} does, with other limits. */
    public static RemoteShell connect(
            RemoteHost host, HostKeys hostKeys, SshCredentials credentials, ShellSettings settings) {
        RemoteShell shell = new RemoteShell(new Connector(host, hostKeys, credentials, settings));
        shell.connection();
        return shell;
    }

    /**
     * Runs a command to its end; any exit code is a result.
     *
     * @throws CommandTimedOut after the time limit of the command, which is killed
     * @throws OutputTooLarge when it gives more than its output limit; it is killed
     * @throws SessionRefused when the host allows no session at all
     * @throws ConnectionLost when the connection breaks after the command was sent
     */
    public CommandResult run(Command command) {
        takeChannel(command);
        Opened opened;
        try {
            opened = openSession(command);
        } catch (RuntimeException e) {
            channels.release();
            throw e;
        }
        CommandRun run = new CommandRun(opened.session(), command, host());
        try {
            return run.await();
        } finally {
            run.end(() -> {
                opened.connection().closed();
                channels.release();
            });
        }
    }

    /** The files of the host, over the same connection. */
    public FileTransfer files() {
        return files;
    }

    /** The account and host this shell is connected to. */
    public RemoteHost host() {
        return connector.host();
    }

    /** Whether the connection is open as far as is known locally; sends nothing. */
    public boolean isConnected() {
        Connection living = current;
        return living != null && living.alive();
    }

    /**
     * Reopens a broken connection; does nothing while it is open.
     *
     * @throws HostUnreachable when no SSH server answers in time
     */
    public void reconnect() {
        connection();
    }

    /** How the latest sign-in was authenticated. */
    public AuthMethod signedInBy() {
        return connection().method();
    }

    /** The pinned key the host presented. */
    public HostKey hostKey() {
        return connection().hostKey();
    }

    /** Closes the connection; running commands end with {@link ConnectionLost}. */
    @Override
    public void close() {
        closed = true;
        drop();
    }

    ShellSettings settings() {
        return connector.settings();
    }

    /** The open connection, reopened if it is broken; threads that need it at the same time share the attempt. */
    Connection connection() {
        Connection living = current;
        return living != null && living.alive() ? living : connecting.join(this::connect);
    }

    private Connection connect() {
        Connection living = current;
        if (living != null && living.alive()) {
            return living;
        }
        drop();
        if (closed) {
            throw new ConnectionLost("a call, as it was closed", host(), null);
        }
        Connection fresh = connector.connect();
        current = fresh;
        if (closed) {
            drop();
        }
        return fresh;
    }

    private void drop() {
        Connection old = current;
        current = null;
        if (old != null) {
            old.close();
        }
    }

    /** A session and the connection it was opened on. */
    private record Opened(Connection connection, Session session) {}

    private Opened openSession(Command command) {
        try {
            return openSession();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SshInterrupted(command.program(), host(), e);
        } catch (OpenFailException refused) {
            throw new SessionRefused(command.program(), host(), refused);
        } catch (IOException broken) {
            throw new ConnectionLost(command.program(), host(), broken);
        }
    }

    /**
     * Opens a session, on a new connection if the present one turns out to be broken; safe, since nothing was sent yet.
     */
    private Opened openSession() throws IOException, InterruptedException {
        Connection first = connection();
        try {
            return new Opened(first, first.openSession());
        } catch (IOException broken) {
            if (first.alive()) {
                throw broken;
            }
            Connection second = connection();
            return new Opened(second, second.openSession());
        }
    }

    private void takeChannel(Command command) {
        try {
            channels.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SshInterrupted(command.program(), host(), e);
        }
    }
}

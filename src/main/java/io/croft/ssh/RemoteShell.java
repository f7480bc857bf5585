package io.croft.ssh;

import io.croft.kernel.SharedCall;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a host, for any number of threads. Up to {@link ShellSettings#channels()} commands run at a time, fewer
 * where the host bears fewer sessions; further ones wait. A broken connection is made anew by the next call; a command that was already sent is never repeated.
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
     * @throws HostUnreachable when nothing there speaks SSH in time
     * @throws HostKeyChanged when the host shows a key that is not pinned
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
     * @throws CommandTimedOut after the command's time limit; the command is killed
     * @throws OutputTooLarge when it gives more than its output limit; the command is killed
     * @throws SessionRefused when the host grants not even one session
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

    /** The host's files, over the same connection. */
    public FileTransfer files() {
        return files;
    }

    /** The account and machine this shell talks to. */
    public RemoteHost host() {
        return connector.host();
    }

    /** Whether the connection stands, as far as is known without asking. */
    public boolean isConnected() {
        Connection living = current;
        return living != null && living.alive();
    }

    /**
     * Makes a broken connection anew; does nothing while it stands.
     *
     * @throws HostUnreachable when nothing there speaks SSH in time
     */
    public void reconnect() {
        connection();
    }

    /** How the latest sign-in was proved. */
    public AuthMethod signedInBy() {
        return connection().method();
    }

    /** The key that the host showed, one of the pinned ones. */
    public HostKey hostKey() {
        return connection().hostKey();
    }

    /** Ends the connection; commands under way end with {@link ConnectionLost}. */
    @Override
    public void close() {
        closed = true;
        drop();
    }

    ShellSettings settings() {
        return connector.settings();
    }

    /** The living connection, made anew if it is broken; those who need it at the same time share the attempt. */
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

    /** Opens a session, on a new connection if the present one turns out to be broken: nothing was sent yet. */
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

package io.croft.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.Signal;
import org.jspecify.annotations.Nullable;

/** One command on one channel: writes its input, reads both outputs at the same time and enforces its limits. */
final class CommandRun {

    private static final int BLOCK = 16 * 1024;
    private static final long WINDOW_PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    private final Session session;
    private final Command command;
    private final RemoteHost host;
    private final CompletableFuture<Void> excess = new CompletableFuture<>();

    CommandRun(Session session, Command command, RemoteHost host) {
        this.session = session;
        this.command = command;
        this.host = host;
    }

    CommandResult await() {
        long begun = System.nanoTime();
        Session.Command running = null;
        try {
            running = session.exec(command.line());
            CompletableFuture<byte[]> out = reading(running.getInputStream());
            CompletableFuture<byte[]> err = reading(running.getErrorStream());
            feed(running);
            CompletableFuture.anyOf(CompletableFuture.allOf(out, err), excess)
                    .get(remaining(begun), TimeUnit.NANOSECONDS);
            running.join(remaining(begun), TimeUnit.NANOSECONDS);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            return new CommandResult(command.program(), exitCode(running), text(out), text(err), took);
        } catch (TimeoutException e) {
            kill(running);
            throw new CommandTimedOut(command.program(), host, command.timeLimit());
        } catch (InterruptedException e) {
            kill(running);
            Thread.currentThread().interrupt();
            throw new SshInterrupted(command.program(), host, e);
        } catch (ExecutionException | IOException e) {
            throw failure(e, begun, running);
        }
    }

    /**
     * Closes the channel, then calls {@code closed}. A channel that the host does not close is closed in the
     * background.
     */
    void end(Runnable closed) {
        Runnable closing = () -> {
            try {
                Connection.closeQuietly(session);
            } finally {
                closed.run();
            }
        };
        if (session.isOpen()) {
            Thread.startVirtualThread(closing);
        } else {
            closing.run();
        }
    }

    private SshException failure(Exception cause, long begun, Session.@Nullable Command running) {
        if (cause.getCause() instanceof OutputTooLarge tooLarge) {
            kill(running);
            return tooLarge;
        }
        if (remaining(begun) == 0) {
            kill(running);
            return new CommandTimedOut(command.program(), host, command.timeLimit());
        }
        return new ConnectionLost(command.program(), host, cause);
    }

    private long remaining(long begun) {
        return Math.max(0, command.timeLimit().toNanos() - (System.nanoTime() - begun));
    }

    private CompletableFuture<byte[]> reading(InputStream stream) {
        CompletableFuture<byte[]> all = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                byte[] bytes = stream.readNBytes(command.outputLimit());
                if (stream.read() < 0) {
                    all.complete(bytes);
                } else {
                    excess.completeExceptionally(new OutputTooLarge(command.program(), host, command.outputLimit()));
                }
            } catch (IOException e) {
                all.completeExceptionally(e);
            }
        });
        return all;
    }

    private void feed(Session.Command running) {
        byte[] input = command.input();
        Thread.startVirtualThread(() -> {
            try (OutputStream stdin = running.getOutputStream()) {
                for (int offset = 0; input != null && offset < input.length; offset += BLOCK) {
                    int length = Math.min(BLOCK, input.length - offset);
                    if (!windowFor(length, running)) {
                        return;
                    }
                    stdin.write(input, offset, length);
                    stdin.flush();
                }
            } catch (IOException ignored) {
                // A program may end without reading all its input; its exit code tells whether that is an error.
            }
        });
    }

    /**
     * Waits until the host accepts so many bytes; false when the program ended first. Blocking in a write instead would
     * stop the only reading thread of the library, and with it every channel, when a program ends without reading.
     */
    private static boolean windowFor(int bytes, Session.Command running) {
        while (running.getRemoteWinSize() < bytes) {
            if (!running.isOpen()) {
                return false;
            }
            LockSupport.parkNanos(WINDOW_PAUSE_NANOS);
        }
        return true;
    }

    private static void kill(Session.@Nullable Command running) {
        if (running == null) {
            return;
        }
        try {
            running.signal(Signal.KILL);
        } catch (IOException ignored) {
            // The channel is closed next in any case.
        }
    }

    private static int exitCode(Session.Command ended) throws IOException {
        Integer status = ended.getExitStatus();
        if (status != null) {
            return status;
        }
        Signal signal = ended.getExitSignal();
        if (signal == null) {
            throw new IOException("The channel closed without an exit code");
        }
        return 128 + number(signal);
    }

    /** Signal numbers are those of Linux. */
    private static int number(Signal signal) {
        return switch (signal) {
            case HUP -> 1;
            case INT -> 2;
            case QUIT -> 3;
            case ILL -> 4;
            case ABRT -> 6;
            case FPE -> 8;
            case KILL -> 9;
            case USR1 -> 10;
            case SEGV -> 11;
            case USR2 -> 12;
            case PIPE -> 13;
            case ALRM -> 14;
            case TERM -> 15;
            case UNKNOWN -> 0;
        };
    }

    private static String text(CompletableFuture<byte[]> bytes) {
        return new String(bytes.join(), StandardCharsets.UTF_8);
    }
}

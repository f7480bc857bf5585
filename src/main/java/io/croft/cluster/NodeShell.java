package io.croft.cluster;

import io.croft.kernel.SharedCall;
import io.croft.ssh.HostUnreachable;
import io.croft.ssh.RemoteShell;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shell on one node. Threads that need it while it is being connected share the attempt and its failure. After an
 * attempt that timed out, the same failure is returned for a few seconds without another attempt.
 */
final class NodeShell {

    /** Failures that took less than this are not remembered: they cost little and may be over at the next attempt. */
    static final Duration QUICK = Duration.ofSeconds(1);

    static final Duration REST = Duration.ofSeconds(5);

    private final Clock clock;
    private final SharedCall<RemoteShell> connecting = new SharedCall<>();
    private volatile @Nullable RemoteShell present;
    private volatile @Nullable Failed failed;
    private volatile boolean closed;

    /** A failure and until when it is returned. */
    private record Failed(HostUnreachable reason, Instant until) {}

    NodeShell(Clock clock) {
        this.clock = clock;
    }

    /** The shell, if it is connected. */
    Optional<RemoteShell> standing() {
        return Optional.ofNullable(present).filter(RemoteShell::isConnected);
    }

    /** The shell; connects it when it is not connected. */
    RemoteShell open(Supplier<RemoteShell> connect) {
        return standing().orElseGet(() -> connecting.join(() -> attempt(connect)));
    }

    private RemoteShell attempt(Supplier<RemoteShell> connect) {
        Failed last = failed;
        Instant begun = clock.instant();
        if (last != null && begun.isBefore(last.until())) {
            throw last.reason();
        }
        try {
            RemoteShell shell = keep(connect);
            failed = null;
            return shell;
        } catch (HostUnreachable e) {
            Instant now = clock.instant();
            failed = Duration.between(begun, now).compareTo(QUICK) < 0 ? null : new Failed(e, now.plus(REST));
            throw e;
        }
    }

    private RemoteShell keep(Supplier<RemoteShell> connect) {
        RemoteShell meanwhile = present;
        if (meanwhile != null) {
            meanwhile.reconnect();
            return meanwhile;
        }
        RemoteShell fresh = connect.get();
        present = fresh;
        if (closed) {
            fresh.close();
        }
        return fresh;
    }

    /** Closes the shell, also one that is being connected. */
    void close() {
        closed = true;
        RemoteShell shell = present;
        if (shell != null) {
            shell.close();
        }
    }
}

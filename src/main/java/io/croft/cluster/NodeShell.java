package io.croft.cluster;

import io.croft.kernel.SharedCall;
import io.croft.ssh.RemoteShell;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The shell on one node. Those who want it while it is being connected share the attempt, and its failure. */
final class NodeShell {

    private final SharedCall<RemoteShell> connecting = new SharedCall<>();
    private volatile @Nullable RemoteShell present;
    private volatile boolean closed;

    RemoteShell open(Supplier<RemoteShell> connect) {
        RemoteShell shell = present;
        return shell == null ? connecting.join(() -> keep(connect)) : shell;
    }

    private RemoteShell keep(Supplier<RemoteShell> connect) {
        RemoteShell meanwhile = present;
        if (meanwhile != null) {
            return meanwhile;
        }
        RemoteShell fresh = connect.get();
        present = fresh;
        if (closed) {
            fresh.close();
        }
        return fresh;
    }

    /** Closes the shell, also one that is being connected at this moment. */
    void close() {
        closed = true;
        RemoteShell shell = present;
        if (shell != null) {
            shell.close();
        }
    }
}

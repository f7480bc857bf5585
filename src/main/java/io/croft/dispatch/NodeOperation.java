package io.croft.dispatch;

import io.croft.ssh.RemoteShell;
import org.jspecify.annotations.Nullable;

/** An operation on a node over SSH; must be idempotent, since it may be repeated. */
@FunctionalInterface
public interface NodeOperation<T extends @Nullable Object> {

    /**
     * Runs the operation.
     *
     * @param shell shared; must not be closed
     */
    T run(RemoteShell shell) throws Exception;
}

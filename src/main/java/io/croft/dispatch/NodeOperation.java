package io.croft.dispatch;

import io.croft.ssh.RemoteShell;
import org.jspecify.annotations.Nullable;

/** Something done on a node over SSH; looks first and then does, because it may be asked again. */
@FunctionalInterface
public interface NodeOperation<T extends @Nullable Object> {

    T run(RemoteShell shell) throws Exception;
}

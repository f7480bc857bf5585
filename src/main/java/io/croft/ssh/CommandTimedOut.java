package io.croft.ssh;

import java.time.Duration;

/** A command or file operation did not end within its time limit; whether it took effect is not known. */
public final class CommandTimedOut extends SshException {

    private static final long serialVersionUID = 1L;

    CommandTimedOut(String what, RemoteHost host, Duration limit) {
        super(what + " on " + host + " did not end within " + limit.toMillis() + " ms");
    }
}

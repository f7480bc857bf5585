package io.croft.ssh;

import org.jspecify.annotations.Nullable;

/** An operation over SSH failed; the subtype says how. Messages never contain secrets. */
public abstract sealed class SshException extends RuntimeException
        permits AuthenticationRefused,
                CommandFailed,
                CommandTimedOut,
                ConnectionLost,
                FileExists,
                FileMissing,
                FileRefused,
                HostKeyChanged,
                HostUnreachable,
                OutputTooLarge,
                SessionRefused,
                SshInterrupted {

    private static final long serialVersionUID = 1L;

    SshException(String message) {
        super(message);
    }

    SshException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

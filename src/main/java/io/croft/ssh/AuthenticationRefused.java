package io.croft.ssh;

import org.jspecify.annotations.Nullable;

/** The host accepted neither the key nor the password. */
public final class AuthenticationRefused extends SshException {

    private static final long serialVersionUID = 1L;

    AuthenticationRefused(RemoteHost host, String tried, @Nullable Throwable cause) {
        super("Sign-in as " + host + " was refused (" + tried + ")", cause);
    }
}

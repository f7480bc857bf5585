package io.croft.ssh;

/** The host accepted the sign-in but allowed no session, although no other was open; nothing was done. */
public final class SessionRefused extends SshException {

    private static final long serialVersionUID = 1L;

    SessionRefused(String what, RemoteHost host, Throwable cause) {
        super(host + " granted no session for " + what + ": " + cause.getMessage(), cause);
    }
}

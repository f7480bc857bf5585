package io.croft.ssh;

/** The host took the sign-in but granted no session for commands or files, although no other was open; nothing was done. */
public final class SessionRefused extends SshException {

    private static final long serialVersionUID = 1L;

    SessionRefused(String what, RemoteHost host, Throwable cause) {
        super(host + " granted no session for " + what + ": " + cause.getMessage(), cause);
    }
}

package io.croft.ssh;

/** The calling thread was interrupted; its interrupt flag is set again. */
public final class SshInterrupted extends SshException {

    private static final long serialVersionUID = 1L;

    SshInterrupted(String what, RemoteHost host, InterruptedException cause) {
        super(what + " on " + host + " was interrupted", cause);
    }
}

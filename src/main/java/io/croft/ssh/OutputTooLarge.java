package io.croft.ssh;

/** A command or file gave more bytes than allowed; the command was ended. */
public final class OutputTooLarge extends SshException {

    private static final long serialVersionUID = 1L;

    OutputTooLarge(String what, RemoteHost host, int limit) {
        super(what + " on " + host + " gave more than " + limit + " bytes");
    }
}

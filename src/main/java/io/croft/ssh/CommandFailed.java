package io.croft.ssh;

/** A command that was required to succeed ended with an exit code other than 0. */
public final class CommandFailed extends SshException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String program, int exitCode, String err) {
        super(program + " ended with exit code " + exitCode + (err.isBlank() ? "" : ": " + err.strip()));
    }
}

package io.croft.ssh;

/** A command that had to succeed ended with an exit code other than 0. */
public final class CommandFailed extends SshException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandFailed(String program, int exitCode, String err) {
        super(program + " ended with exit code " + exitCode + (err.isBlank() ? "" : ": " + err.strip()));
        this.exitCode = exitCode;
    }

    /** The exit code, never 0. */
    public int exitCode() {
        return exitCode;
    }
}

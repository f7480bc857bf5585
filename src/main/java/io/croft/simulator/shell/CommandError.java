package io.croft.simulator.shell;

/** A command that ends with an error text and an exit code other than 0. */
final class CommandError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandError(int exitCode, String text) {
        super(text, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}

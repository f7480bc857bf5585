package io.croft.ssh;

import java.time.Duration;

/**
 * How a command ended.
 *
 * @param program the program that ran
 * @param exitCode 0 to 255; 128 plus the signal's number when a signal ended it, as shells count
 * @param out standard output, read as UTF-8
 * @param err error output, read as UTF-8
 * @param duration from sending the command to its end
 */
public record CommandResult(String program, int exitCode, String out, String err, Duration duration) {

    /** Whether the exit code is 0. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /** Returns this result if the exit code is 0, else throws {@link CommandFailed} with the error output. */
    public CommandResult orThrow() {
        if (!succeeded()) {
            throw new CommandFailed(program, exitCode, err);
        }
        return this;
    }

    /** Tells the exit code and sizes only, as output may be secret. */
    @Override
    public String toString() {
        return "CommandResult[" + program + ", exitCode=" + exitCode + ", out=" + out.length() + " characters, err="
                + err.length() + " characters, " + duration.toMillis() + " ms]";
    }
}

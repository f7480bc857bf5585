package io.croft.ssh;

import java.time.Duration;

/**
 * How a command ended.
 *
 * @param program the program that ran
 * @param exitCode 0 to 255; 128 plus the number of the signal that ended it, as shells report
 * @param out standard output, decoded as UTF-8
 * @param err error output, decoded as UTF-8
 * @param duration from sending the command to its end
 */
public record CommandResult(String program, int exitCode, String out, String err, Duration duration) {

    /** Whether the exit code is 0. */
    public boolean succeeded() {
        return exitCode == 0;
    }

    /**
     * Returns this result.
     *
     * @throws CommandFailed with the error output, when the exit code is not 0
     */
    public CommandResult orThrow() {
        if (!succeeded()) {
            throw new CommandFailed(program, exitCode, err);
        }
        return this;
    }

    /** Contains only exit code and sizes, since output may be secret. */
    @Override
    public String toString() {
        return "CommandResult[" + program + ", exitCode=" + exitCode + ", out=" + out.length() + " characters, err="
                + err.length() + " characters, " + duration.toMillis() + " ms]";
    }
}

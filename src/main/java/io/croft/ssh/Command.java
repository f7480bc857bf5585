package io.croft.ssh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program with arguments, input and limits. Arguments reach the program byte for byte (UTF-8), whatever they contain
 * and whichever login shell the account has; there are no pipes, variables, patterns or shell built-ins. Programs are
 * searched in the standard directories and run with {@code LC_ALL=C}.
 */
public final class Command {

    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(60);
    private static final int DEFAULT_OUTPUT = 8 * 1024 * 1024;
    private static final String PROGRAM_FOLDERS = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final List<String> arguments;
    private final byte @Nullable [] input;
    private final Duration timeLimit;
    private final int outputLimit;

    private Command(List<String> arguments, byte @Nullable [] input, Duration timeLimit, int outputLimit) {
        this.arguments = arguments;
        this.input = input;
        this.timeLimit = timeLimit;
        this.outputLimit = outputLimit;
    }

    /** A command with a limit of 60 s and 8 MiB of output; see {@link #of(String, List)}. */
    public static Command of(String program, String... arguments) {
        return of(program, List.of(arguments));
    }

    /**
     * A command with a limit of 60 s and 8 MiB of output.
     *
     * @throws IllegalArgumentException when an argument contains NUL, or when the program is empty, starts like an
     *     option or contains a control character
     */
    public static Command of(String program, List<String> arguments) {
        if (program.isBlank() || program.startsWith("-") || program.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not the name of a program");
        }
        if (arguments.stream().anyMatch(argument -> argument.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("An argument of " + program + " holds a NUL");
        }
        List<String> all = new ArrayList<>(List.of(program));
        all.addAll(arguments);
        return new Command(List.copyOf(all), null, DEFAULT_LIMIT, DEFAULT_OUTPUT);
    }

    /** The same command with these bytes as standard input. */
    public Command withInput(byte[] bytes) {
        return new Command(arguments, bytes.clone(), timeLimit, outputLimit);
    }

    /** The same command with this text as standard input, in UTF-8. */
    public Command withInput(String text) {
        return withInput(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same command with another time limit, after which it ends with {@link CommandTimedOut}; the host kills it
     * within a second of that.
     */
    public Command within(Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("The time limit must be positive");
        }
        return new Command(arguments, input, limit, outputLimit);
    }

    /**
     * The same command with another limit for output and error output, in bytes each; beyond it the command ends with
     * {@link OutputTooLarge}.
     */
    public Command givingAtMost(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("The output limit must not be negative");
        }
        return new Command(arguments, input, timeLimit, bytes);
    }

    String program() {
        return arguments.getFirst();
    }

    /**
     * The command line, with the standard search path and English messages whatever the account sets. It runs under
     * {@code timeout} (coreutils, BusyBox and BSD alike): OpenSSH ends a command of root neither on a signal request
     * nor when its channel closes, so the host has to kill it.
     */
    String line() {
        return ShellLine.of(
                List.of("/usr/bin/env", "LC_ALL=C", PROGRAM_FOLDERS, "timeout", "-s", "KILL", hostLimit()), arguments);
    }

    /**
     * Whole seconds, longer than the local limit, so that a late result is always reported as {@link CommandTimedOut}.
     */
    private String hostLimit() {
        return Long.toString(timeLimit.toSeconds() + 1);
    }

    byte @Nullable [] input() {
        return input;
    }

    Duration timeLimit() {
        return timeLimit;
    }

    int outputLimit() {
        return outputLimit;
    }

    /** Contains only the program, since arguments may be secret. */
    @Override
    public String toString() {
        return program() + " with " + (arguments.size() - 1) + " arguments";
    }
}

package io.croft.ssh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program with its arguments, its input and its limits. Arguments arrive at the program byte for byte (UTF-8), whatever
 * characters they hold and whichever login shell the account has; there are no pipes, variables or patterns, and no shell
 * built-ins. Programs are found in the standard folders and speak English ({@code LC_ALL=C}).
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

    /** Names a program and its arguments, to end within 60 s and to give at most 8 MiB. */
    public static Command of(String program, String... arguments) {
        return of(program, List.of(arguments));
    }

    /**
     * Names a program and its arguments, to end within 60 s and to give at most 8 MiB.
     *
     * @throws IllegalArgumentException when an argument holds a NUL, which no program can receive, or when the program is
     *     empty, looks like an option or holds a control character
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

    /** Feeds these bytes to the program's standard input. */
    public Command withInput(byte[] bytes) {
        return new Command(arguments, bytes.clone(), timeLimit, outputLimit);
    }

    /** Feeds this text, in UTF-8, to the program's standard input. */
    public Command withInput(String text) {
        return withInput(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the command with {@link CommandTimedOut} after this time; the host kills it within a second of that. */
    public Command within(Duration limit) {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("The time limit must be positive");
        }
        return new Command(arguments, input, limit, outputLimit);
    }

    /** Ends the command with {@link OutputTooLarge} when its output or its error output is larger than this. */
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
     * The command line, in the same surroundings whatever the account's own are: standard folders of programs, messages in
     * English. It runs under {@code timeout} (coreutils, BusyBox and BSD alike): OpenSSH ends a command of root neither on
     * request nor when its channel closes, so the host itself has to.
     */
    String line() {
        return ShellLine.of(
                List.of("/usr/bin/env", "LC_ALL=C", PROGRAM_FOLDERS, "timeout", "-s", "KILL", hostLimit()), arguments);
    }

    /** Whole seconds, later than our own limit, so that a late result is always told as {@link CommandTimedOut}. */
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

    /** Names the program only, as arguments may be secret. */
    @Override
    public String toString() {
        return program() + " with " + (arguments.size() - 1) + " arguments";
    }
}

package io.croft.ssh;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one place where an argument list becomes a command line, as the SSH protocol wants it (RFC 4254, section 6.5).
 * Single quotes keep every byte but themselves from the shell (POSIX XCU, section 2.2.2).
 */
final class PosixQuoting {

    private PosixQuoting() {}

    static String line(List<String> arguments) {
        return arguments.stream().map(PosixQuoting::word).collect(Collectors.joining(" "));
    }

    private static String word(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}

package io.croft.ssh;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns an argument list into the command line that SSH requires (RFC 4254, section 6.5). The host passes it to the
 * login shell of the account, so it uses only quoting that sh, bash, dash, zsh, fish and tcsh interpret alike: single
 * quotes around everything, and a backslash outside of them before characters that one of these shells interprets even
 * inside (apostrophe; backslash in fish; exclamation mark in tcsh).
 */
final class ShellLine {

    private static final Pattern READ_INSIDE_QUOTES = Pattern.compile("['\\\\!]");

    /** Sets a variable to a line break and runs the line given as the name of the script. */
    private static final String BREAKING_LINES = "n=$(printf '\\nx'); n=${n%x}; eval \"exec $0\"";

    private ShellLine() {}

    /**
     * A line that runs these words in any shell. These shells have no common notation for a line break, so words with
     * one are passed to {@code sh}, started by the first of the programs.
     *
     * @param wrapper words of the programs that run the others; none contains a line break
     * @param words program and arguments
     */
    static String of(List<String> wrapper, List<String> words) {
        List<String> plain = words.stream().anyMatch(word -> word.indexOf('\n') >= 0)
                ? List.of("sh", "-c", BREAKING_LINES, quoted(words).replace("\n", "'\"$n\"'"))
                : words;
        return quoted(wrapper) + " " + quoted(plain);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(ShellLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return "'"
                + READ_INSIDE_QUOTES
                        .matcher(word)
                        .replaceAll(found -> Matcher.quoteReplacement("'\\" + found.group() + "'"))
                + "'";
    }
}

package io.croft.ssh;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one place where an argument list becomes a command line, as the SSH protocol wants it (RFC 4254, section 6.5). The host
 * gives the line to the account's login shell, whichever that is, so it holds only what sh, bash, dash, zsh, fish and tcsh read
 * alike: single quotes around everything, and a backslash outside of them before what one of these shells reads even inside
 * (apostrophe; backslash in fish; exclamation mark in tcsh).
 */
final class ShellLine {

    private static final Pattern READ_INSIDE_QUOTES = Pattern.compile("['\\\\!]");

    /** Runs the line that is its name, after giving it the variable that stands for a line break. */
    private static final String BREAKING_LINES = "n=$(printf '\\nx'); n=${n%x}; eval \"exec $0\"";

    private ShellLine() {}

    /**
     * A line that runs these words in any shell. A line break cannot be written in one way for all of them, so words with one
     * are left to {@code sh}, which the first of the programs starts.
     *
     * @param wrapper words of the programs that run the others; none holds a line break
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

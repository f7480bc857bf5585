package io.croft.simulator.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a command line into words as a POSIX shell does (XCU, section 2.2), for lines of words and quotes only. */
final class CommandLine {

    /** The line uses shell features beyond words and quotes. */
    static final class TooClever extends Exception {
        private static final long serialVersionUID = 1L;

        TooClever(String why) {
            super("sh: " + why, null, false, false);
        }
    }

    private static final String OPERATORS = "|&;<>()`$*?[]{}~#!\n";
    private static final String HARMLESS_INSIDE_WORDS = "~#!{}";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;
    private int at;

    private CommandLine(String line) {
        this.line = line;
    }

    /** The words of the line, quotes removed. */
    static List<String> words(String line) throws TooClever {
        return new CommandLine(line.strip()).split();
    }

    private List<String> split() throws TooClever {
        while (at < line.length()) {
            char next = line.charAt(at++);
            switch (next) {
                case ' ', '\t' -> endWord();
                case '\'' -> append(until('\''));
                case '"' -> doubleQuoted();
                case '\\' -> append(escaped());
                default -> plain(next);
            }
        }
        endWord();
        return words;
    }

    private void plain(char next) throws TooClever {
        boolean harmless = word != null && HARMLESS_INSIDE_WORDS.indexOf(next) >= 0;
        if (OPERATORS.indexOf(next) >= 0 && !harmless) {
            throw new TooClever("'" + next + "' outside of quotes is not supported");
        }
        append(String.valueOf(next));
    }

    private String until(char quote) throws TooClever {
        int end = line.indexOf(quote, at);
        if (end < 0) {
            throw new TooClever("Unterminated quoted string");
        }
        String inside = line.substring(at, end);
        at = end + 1;
        return inside;
    }

    private void doubleQuoted() throws TooClever {
        append("");
        while (at < line.length() && line.charAt(at) != '"') {
            char next = line.charAt(at++);
            if (next == '$' || next == '`') {
                throw new TooClever("'" + next + "' is not supported");
            }
            boolean escape = next == '\\' && at < line.length() && "$`\"\\".indexOf(line.charAt(at)) >= 0;
            append(String.valueOf(escape ? line.charAt(at++) : next));
        }
        if (at++ >= line.length()) {
            throw new TooClever("Unterminated quoted string");
        }
    }

    private String escaped() throws TooClever {
        if (at >= line.length()) {
            throw new TooClever("Backslash at the end of the line");
        }
        return String.valueOf(line.charAt(at++));
    }

    private void append(String text) {
        StringBuilder current = word == null ? new StringBuilder() : word;
        word = current.append(text);
    }

    private void endWord() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}

package io.croft.simulator.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.simulator.shell.CommandLine.TooClever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void wordsAreSplitAndQuotesRemovedAsAShellDoes() throws TooClever {
        assertThat(CommandLine.words("qm  list")).containsExactly("qm", "list");
        assertThat(CommandLine.words("'a b'\\''c' \"d $\\\"e\"".replace("$", "")))
                .containsExactly("a b'c", "d \"e");
        assertThat(CommandLine.words("echo '' \"\" a\\ b 'x'y\"z\"")).containsExactly("echo", "", "", "a b", "xyz");
        assertThat(CommandLine.words("'$HOME' '`id`' '*' ';' 'a\nb'"))
                .containsExactly("$HOME", "`id`", "*", ";", "a\nb");
        assertThat(CommandLine.words("\"a\\$b\\n\"")).containsExactly("a$b\\n");
        assertThat(CommandLine.words("--tags a#b")).containsExactly("--tags", "a#b");
        assertThat(CommandLine.words("  ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ls | cat",
                "a; b",
                "a && b",
                "echo $HOME",
                "echo \"$HOME\"",
                "echo `id`",
                "ls *",
                "a > b",
                "echo 'open",
                "echo \"open",
                "a \\",
                "a\nb",
                "echo ~",
                "(a)",
                "# a"
            })
    void whatNeedsMoreOfAShellIsRefused(String line) {
        assertThatThrownBy(() -> CommandLine.words(line))
                .isInstanceOf(TooClever.class)
                .hasMessageStartingWith("sh: ");
    }
}

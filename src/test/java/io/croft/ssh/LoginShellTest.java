package io.croft.ssh;

import static io.croft.ssh.RemoteShellTest.TORTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts whose login shell is slow, talks, has other surroundings, or is another one than sh. */
@Timeout(60)
class LoginShellTest {

    @TempDir
    static Path folder;

    static OpenSshServer server;
    static RemoteShell shell;

    /** A server whose account has the login shell that the file "shell" names, with a folder for programs and a language of its own. */
    @BeforeAll
    static void startServer() throws IOException {
        Path login = Files.writeString(folder.resolve("login"), """
                sleep 0.05
                echo "Welcome! Today is $(date)." >&2
                read -r shell < "%s"
                export PATH=/nowhere LANG=de_DE.UTF-8 LC_ALL=de_DE.UTF-8 LANGUAGE=de
                exec "$shell" -c "$SSH_ORIGINAL_COMMAND"
                """.formatted(folder.resolve("shell")));
        server = OpenSshServer.start(folder, "ForceCommand /bin/sh " + login);
        shell = server.connect();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            shell.close();
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "dash", "zsh", "fish", "tcsh", "csh"})
    void argumentsArriveByteForByteWhicheverTheLoginShell(String name) throws IOException {
        loginShell(name);

        assertThat(printed(TORTURE)).isEqualTo(TORTURE);
        String[] ofOneLine =
                Stream.of(TORTURE).filter(each -> !each.contains("\n")).toArray(String[]::new);
        assertThat(printed(ofOneLine)).isEqualTo(ofOneLine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "dash", "zsh", "fish", "tcsh", "csh"})
    void aProgramIsFoundAndSpeaksEnglishWhicheverTheLoginShell(String name) throws IOException {
        loginShell(name);

        CommandResult result = shell.run(Command.of("ls", "/nowhere"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("Welcome").contains("No such file or directory");
        assertThat(shell.run(Command.of("sh", "-c", "echo $PATH $LC_ALL; exit 7")))
                .extracting(CommandResult::out, CommandResult::exitCode)
                .containsExactly("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin C\n", 7);
        assertThat(shell.run(Command.of("cat").withInput("grüße")).out()).isEqualTo("grüße");
    }

    @Test
    void aSlowLoginShellCountsAgainstTheTimeLimitAndIsSaidToBeLate() throws IOException {
        loginShell("sh");

        assertThatThrownBy(() -> shell.run(Command.of("true").within(Duration.ofMillis(20))))
                .isInstanceOf(CommandTimedOut.class);
        assertThat(shell.run(Command.of("true")).succeeded()).isTrue();
    }

    private static String[] printed(String[] arguments) {
        List<String> all = RemoteShellTest.concat("%s\\0", arguments);
        String out = shell.run(Command.of("printf", all)).orThrow().out();
        return out.substring(0, out.length() - 1).split("\0", -1);
    }

    private static void loginShell(String name) throws IOException {
        Path found = Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .map(bin -> Path.of(bin, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "needs the shell " + name + ", which is not installed");
        Files.writeString(folder.resolve("shell"), found + "\n");
    }
}

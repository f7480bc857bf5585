package io.croft.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RemoteShellTest {

    /** Arguments that one shell or another would change. */
    static final String[] TORTURE = {
        "two words",
        "'single'",
        "\"double\"",
        "$HOME ${HOME} $(id)",
        "`id`",
        "line one\nline two\n",
        "grüße 🐂",
        "-n",
        "--",
        "",
        " ",
        "*",
        "~",
        "a\\b\\",
        "!!",
        "it's !important\n",
        "\\'",
        "a\\nb",
        "%self",
        "^a^b",
        "=ls",
        "@",
        "#",
        ";&|<>(){}[]",
        "\t",
        "'",
        "''",
        "\r"
    };

    @TempDir
    static Path folder;

    static OpenSshServer server;
    RemoteShell shell;

    @BeforeAll
    static void startServer() throws IOException {
        server = OpenSshServer.start(folder);
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void connect() {
        shell = server.connect();
    }

    @AfterEach
    void disconnect() {
        shell.close();
    }

    @Test
    void aCommandTellsItsOutputItsErrorsAndItsExitCode() {
        CommandResult result = shell.run(Command.of("sh", "-c", "echo out; echo err >&2; exit 3"));

        assertThat(result.out()).isEqualTo("out\n");
        assertThat(result.err()).isEqualTo("err\n");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.duration()).isPositive();
        assertThatThrownBy(result::orThrow)
                .isInstanceOf(CommandFailed.class)
                .hasMessage("sh ended with exit code 3: err");
    }

    @Test
    void argumentsArriveByteForByte() {
        CommandResult result = shell.run(Command.of("printf", concat("%s\\0", TORTURE)));

        assertThat(result.out().split("\0", -1)).startsWith(TORTURE).hasSize(TORTURE.length + 1);
    }

    @Test
    void whatNoProgramCanReceiveIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> Command.of("echo", "a\0b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("-rf")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of("id\nid")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCommandReadsItsInput() {
        assertThat(shell.run(Command.of("cat").withInput("grüße\n")).out()).isEqualTo("grüße\n");
        assertThat(shell.run(Command.of("cat")).out()).isEmpty();
    }

    @Test
    void aCommandNeedNotReadItsInput() {
        byte[] large = new byte[4 * 1024 * 1024];

        assertThat(shell.run(Command.of("true").withInput(large)).succeeded()).isTrue();
    }

    @Test
    void aCommandIsKilledAfterItsTimeLimit() {
        Path pid = folder.resolve("pid");
        Command endless = Command.of("sh", "-c", "echo $$ > \"$1\"; exec sleep 600", "sh", pid.toString())
                .within(Duration.ofSeconds(1));

        assertThatThrownBy(() -> shell.run(endless))
                .isInstanceOf(CommandTimedOut.class)
                .hasMessageContaining("sh on")
                .hasMessageContaining("1000 ms");

        assertThat(endOf(pid)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(shell.run(Command.of("true")).succeeded()).isTrue();
    }

    @Test
    void aCommandThatGivesTooMuchIsKilled() {
        Command endless = Command.of("cat", "/dev/zero").givingAtMost(100_000);

        assertThatThrownBy(() -> shell.run(endless)).isInstanceOf(OutputTooLarge.class);
        assertThat(shell.run(Command.of("head", "-c", "100000", "/dev/zero").givingAtMost(100_000))
                        .out())
                .hasSize(100_000);
    }

    @Test
    void aSignalCountsAsShellsCountIt() {
        assertThat(shell.run(Command.of("sh", "-c", "kill -TERM $$")).exitCode())
                .isEqualTo(143);
    }

    @Test
    void thirtyCommandsShareOneConnection() throws Exception {
        List<Callable<String>> commands = IntStream.range(0, 30)
                .<Callable<String>>mapToObj(i -> () -> shell.run(
                                Command.of("sh", "-c", "sleep 0.05; echo \"$SSH_CLIENT $1\"", "sh", "seat " + i))
                        .orThrow()
                        .out())
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> out =
                    threads.invokeAll(commands).stream().map(Future::resultNow).toList();

            String client = out.getFirst().substring(0, out.getFirst().indexOf(" seat"));
            assertThat(out)
                    .containsExactlyElementsOf(IntStream.range(0, 30)
                            .mapToObj(i -> client + " seat " + i + "\n")
                            .toList());
        }
    }

    @Test
    void aLostConnectionIsSaidAndMadeAnewByTheNextCommand() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        Path started = folder.resolve("started");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<CommandResult> underWay = threads.submit(() -> {
                sent.countDown();
                return shell.run(Command.of("sh", "-c", "echo > \"$1\"; exec sleep 600", "sh", started.toString()));
            });
            assertThat(sent.await(10, TimeUnit.SECONDS)).isTrue();
            while (Files.notExists(started)) {
                Thread.onSpinWait();
            }

            server.close();

            assertThatThrownBy(() -> underWay.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(ConnectionLost.class);
        }
        assertThatThrownBy(() -> shell.run(Command.of("true"))).isInstanceOf(HostUnreachable.class);
        server.start();
        assertThat(shell.run(Command.of("echo", "back")).out()).isEqualTo("back\n");
        assertThat(shell.files().exists("/")).isTrue();
    }

    @Test
    void aClosedShellStaysClosed() {
        shell.close();

        assertThatThrownBy(() -> shell.run(Command.of("true"))).isInstanceOf(ConnectionLost.class);
    }

    private static CompletableFuture<ProcessHandle> endOf(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> concat(String first, String[] rest) {
        List<String> all = new ArrayList<>(List.of(rest));
        all.addFirst(first);
        return all;
    }
}

package io.croft.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that bears fewer sessions at a time than a shell would use. */
@Timeout(60)
class SessionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aRefusedSessionIsNoLostConnectionAndItsCommandRunsLater(int maxSessions) throws Exception {
        try (OpenSshServer server = OpenSshServer.start(folder, "MaxSessions " + maxSessions);
                RemoteShell shell = server.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> commands = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(
                            i -> () -> shell.run(Command.of("sh", "-c", "sleep 0.05; echo \"$SSH_CLIENT\""))
                                    .orThrow()
                                    .out())
                    .toList();

            List<String> clients =
                    threads.invokeAll(commands).stream().map(Future::resultNow).toList();

            assertThat(clients).hasSize(8).containsOnly(clients.getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void filesAndCommandsGiveWayToEachOther(int maxSessions) throws Exception {
        try (OpenSshServer server = OpenSshServer.start(folder, "MaxSessions " + maxSessions);
                RemoteShell shell = server.connect();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> seats = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () -> {
                        String file = folder.resolve("seat" + i).toString();
                        shell.files().createExclusive(file, ("seat " + i).getBytes(StandardCharsets.UTF_8), 0600);
                        return shell.run(Command.of("cat", file)).orThrow().out();
                    })
                    .toList();

            assertThat(threads.invokeAll(seats))
                    .extracting(Future::resultNow)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 8).mapToObj(i -> "seat " + i).toList());
        }
    }

    @Test
    void aHostThatGrantsNoSessionAtAllIsToldFromALostConnection() throws IOException {
        ShellSettings impatient = new ShellSettings(Duration.ofSeconds(2), Duration.ofSeconds(2), 8);
        try (OpenSshServer server = OpenSshServer.start(folder, "MaxSessions 0");
                RemoteShell shell = server.connect(impatient)) {
            assertThatThrownBy(() -> shell.run(Command.of("true")))
                    .isInstanceOf(SessionRefused.class)
                    .hasMessageContaining("true");
            assertThatThrownBy(() -> shell.files().exists("/")).isInstanceOf(SessionRefused.class);
        }
    }

    @Test
    void anAccountWithoutFilesKeepsItsSessionsForCommands() throws IOException {
        try (OpenSshServer server =
                        OpenSshServer.start(folder, "MaxSessions 1", "Subsystem sftp-of-others internal-sftp");
                RemoteShell shell = server.connect()) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> shell.files().exists("/")).isInstanceOf(SshException.class);
                assertThat(shell.run(Command.of("echo", "in")).out()).isEqualTo("in\n");
            }
        }
    }
}

package io.croft.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.kernel.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a whole, started three times; runs after packaging in the profile {@code thorough}. */
@EnabledOnOs(OS.LINUX)
class PackagedJarCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    Path directory;

    @Test
    void aStartMakesWhatTheNextUsesAndStopsAndSpoiltCachesAreNoTrouble() throws Exception {
        Path data = directory.resolve("data");
        try (Started first = new Started(data, "first")) {
            await().atMost(PATIENCE).until(() -> first.output().contains("The next start will be faster"));
            assertThat(first.stop()).isEqualTo(143);
        }
        Path folder = onlyFolder(data);
        assertThat(folder.resolve("rehearsal")).doesNotExist();
        assertThat(folder.resolve("begun")).doesNotExist();
        try (Started second = new Started(data, "second")) {
            second.awaitPage();
            assertThat(Files.readString(Path.of("/proc/" + second.pid() + "/maps")))
                    .as("the same pid, with the cache")
                    .contains(folder.resolve("croft.aot").toString());
            await().atMost(PATIENCE).until(() -> Files.notExists(folder.resolve("begun")));
            assertThat(second.stop()).isEqualTo(143);
            assertThat(second.output()).doesNotContain("[warning]").doesNotContain("plain one");
        }
        Files.writeString(folder.resolve("croft.aot"), "spoilt");
        try (Started third = new Started(data, "third")) {
            third.awaitPage();
            await().atMost(PATIENCE).until(() -> Files.notExists(folder.resolve("croft.aot")));
            assertThat(third.stop()).isEqualTo(143);
        }
    }

    private static Path onlyFolder(Path data) throws IOException {
        try (Stream<Path> folders = Files.list(Kept.root(data))) {
            return folders.toList().getFirst();
        }
    }

    private final class Started implements AutoCloseable {

        private final int port = FreePort.on(1);
        private final Path log;
        private final Process process;

        Started(Path data, String name) throws IOException {
            log = directory.resolve(name + ".log");
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
            words.addAll(List.of("--croft.data-dir=" + data, "--server.port=" + port, "--croft.start.cache-after=0s"));
            process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        }

        long pid() {
            return process.pid();
        }

        String output() throws IOException {
            return Files.readString(log);
        }

        void awaitPage() {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                await().atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(() -> client.send(page, HttpResponse.BodyHandlers.discarding())
                                        .statusCode()
                                == 200);
            }
        }

        int stop() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }

        private static Path jar() throws IOException {
            try (Stream<Path> files = Files.list(Path.of("target"))) {
                return files.filter(file -> file.getFileName().toString().matches("croft-[^-]*(-SNAPSHOT)?\\.jar"))
                        .toList()
                        .getFirst();
            }
        }
    }
}

package io.croft.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real process that replaces itself: a jar of three classes, started as Croft's jar is. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReplacementTest {

    @TempDir
    Path directory;

    Path jar;

    @BeforeEach
    void pack() throws IOException {
        jar = directory.resolve("two wörds.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ReplacedByItself.class.getName());
        manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : List.of(ReplacedByItself.class, CommandLine.class, Replacement.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in = type.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        }
    }

    @Test
    void theProcessStaysTheSameWithItsOptionsArgumentsStreamsAndExitCode() throws Exception {
        Process process = start("end", "", "two words", "señal", "--a=$HOME \"x\" 'y'");
        process.getOutputStream().write("hello".getBytes());
        process.getOutputStream().flush();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isEqualTo(7);
        assertThat(lines)
                .containsExactly(
                        "first " + process.pid(),
                        "second " + process.pid(),
                        "note two words",
                        "at most 64 MiB: true",
                        "argument <end>",
                        "argument <>",
                        "argument <two words>",
                        "argument <señal>",
                        "argument <--a=$HOME \"x\" 'y'>",
                        "read <hello>",
                        "in order");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aSignalEndsItInOrder(String signal, int exitCode) throws Exception {
        Process process = start("wait");
        process.getOutputStream().write("hello".getBytes());
        process.getOutputStream().flush();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith("read")) {
                    assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                                    .start()
                                    .waitFor())
                            .isZero();
                }
            }
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(exitCode);
        assertThat(lines).endsWith("in order");
    }

    private Process start(String... arguments) throws IOException {
        // Whoever runs the tests may ignore signals, as a shell does for what it runs in the background.
        List<String> words = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,TERM,HUP",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dnote=two words",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                jar.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }
}

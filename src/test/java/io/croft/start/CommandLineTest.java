package io.croft.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void aStartGoesOnWithTheSameOptionsAndArgumentsWhateverTheyLookLike() {
        CommandLine line = read(
                "java",
                "-Xmx512m",
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "-Dnote=two words",
                "-cp",
                "-jar",
                "-jar",
                "/srv/my croft/croft.jar",
                "--server.port=9000",
                "",
                "-jar",
                "it's \"quoted\" $HOME\n");
        assertThat(line.words(List.of("-XX:AOTCache=/data/a b/croft.aot"), "/data/a b/croft.jar"))
                .containsExactly(
                        "java",
                        "-Xmx512m",
                        "--add-opens",
                        "java.base/java.lang=ALL-UNNAMED",
                        "-Dnote=two words",
                        "-cp",
                        "-jar",
                        "-XX:AOTCache=/data/a b/croft.aot",
                        "-jar",
                        "/data/a b/croft.jar",
                        "--server.port=9000",
                        "",
                        "-jar",
                        "it's \"quoted\" $HOME\n");
    }

    @Test
    void emptyWordsAndBytesOfAnyEncodingAreKept() {
        assertThat(CommandLine.split("java\0-jar\0\u00e9\u00ff.jar\0\0--a=\u00c3\u00a9\0"))
                .containsExactly("java", "-jar", "\u00e9\u00ff.jar", "", "--a=\u00c3\u00a9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java -cp a.jar io.croft.Croft",
                "java @options -jar croft.jar",
                "java -jar",
                "java",
                "java -XX:AOTCache=mine.aot -jar croft.jar",
                "java -XX:AOTCacheOutput=mine.aot -jar croft.jar",
                "java -Xshare:off -jar croft.jar",
                "java -XX:SharedArchiveFile=mine.jsa -jar croft.jar",
                "java -agentlib:jdwp=transport=dt_socket,server=y -jar croft.jar",
                "java -javaagent:watch.jar -jar croft.jar",
                "java -m io.croft/io.croft.Croft",
                "java --module-path -jar croft.jar"
            })
    void aCommandThatIsAnythingElseThanPlainlyAJarStartsPlainly(String command) {
        assertThat(read(command.split(" ", -1))).isNull();
    }

    @Test
    void aCacheIsMadeWithTheOptionsItDependsOnAndWithoutThoseThatWriteFilesOrHoldSecrets() {
        CommandLine line = read(
                "java",
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dspring.datasource.password=secret",
                "-Xlog:gc:file=gc.log",
                "-XX:OnOutOfMemoryError=reboot",
                "-XX:HeapDumpPath=/dumps",
                "-XX:StartFlightRecording",
                "--add-modules",
                "java.desktop",
                "-jar",
                "croft.jar",
                "--spring.datasource.password=secret");
        assertThat(line.shapingOptions())
                .containsExactly("-Xmx1g", "-XX:+UseSerialGC", "--add-modules", "java.desktop");
    }

    private static CommandLine read(String... words) {
        return CommandLine.read(List.of(words));
    }
}

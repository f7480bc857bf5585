package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathNotPlainTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"my checkout", "it's", "a\"b", "a$b", "a;b"})
    void aPathThatAShellWouldTakeApartIsToldInOneLineBeforeAnythingIsUnpacked(String name) {
        Path wanted = directory.resolve(name);
        assertThatThrownBy(() -> EmbeddedDatabase.start(wanted))
                .isInstanceOf(PathNotPlain.class)
                .hasMessageContaining(wanted.toString())
                .satisfies(refusal -> assertThat(
                                new PathNotPlainAnalyzer().analyze(refusal).getAction())
                        .contains("--croft.data-dir"));
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/croft-data", "/home/jürgen/проект/croft_1.0+a", "/mnt/c:/x@y~1"})
    void otherPathsAreTakenAsTheyAre(String path) {
        assertThatCode(() -> PathNotPlain.refuse(Path.of(path))).doesNotThrowAnyException();
    }
}

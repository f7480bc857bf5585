package io.croft.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class KeptTest {

    @TempDir
    Path directory;

    Path jar;

    @BeforeEach
    void aJar() throws IOException {
        jar = Files.writeString(directory.resolve("my croft.jar"), "jar");
    }

    @Test
    void whatIsWholeAndMadeForThisJarIsUsed() throws IOException {
        assertThat(make().isWhole()).isTrue();
        assertThat(Kept.of(directory, jar, List.of()).isWhole()).isTrue();
    }

    @Test
    void whatWasMadeForAnOlderJarOrOtherOptionsIsNot() throws IOException {
        make();
        assertThat(Kept.of(directory, jar, List.of("-XX:+UseSerialGC")).isWhole())
                .isFalse();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        assertThat(Kept.of(directory, jar, List.of()).isWhole()).isFalse();
    }

    @Test
    void whatSaysThatItIsForSomethingElseIsNotEvenUnderTheSameName() throws IOException {
        Kept kept = make();
        Files.writeString(kept.folder().resolve("for"), "something else");
        assertThat(kept.isWhole()).isFalse();
    }

    @Test
    void aHalfWrittenCacheIsNotThere() throws IOException {
        Kept kept = make();
        Files.move(kept.cache(), kept.newCache());
        assertThat(kept.isWhole()).isFalse();
    }

    @Test
    void aLibraryThatIsCutOffOrMissingSpoilsTheWhole() throws IOException {
        Kept kept = make();
        Path library = kept.folder().resolve("lib/a b.jar");
        Files.writeString(library, "li");
        assertThat(kept.isWhole()).isFalse();
        Files.delete(library);
        assertThat(kept.isWhole()).isFalse();
    }

    @Test
    void aFolderInWhichOthersWriteIsNotTrusted() throws IOException {
        Kept kept = make();
        Files.setPosixFilePermissions(kept.folder(), PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(kept.isWhole()).isFalse();
    }

    @Test
    void aStartThatBrokeOffCostsTheCacheAndTheNextIsPlain() throws IOException {
        Kept kept = make();
        assertThat(Start.mayBegin(kept)).isTrue();
        assertThat(Start.mayBegin(kept)).isFalse();
        assertThat(kept.isWhole()).isFalse();
        assertThat(kept.begun()).doesNotExist();
    }

    @Test
    void aStartThatIsStillUnderWayKeepsItsCacheAndTheOtherIsPlain() throws IOException {
        Kept kept = make();
        Files.writeString(kept.begun(), "1");
        assertThat(Start.mayBegin(kept)).isFalse();
        assertThat(kept.isWhole()).isTrue();
        assertThat(kept.begun()).exists();
    }

    @Test
    void aStartThatCameUpLeavesNoMark() throws IOException {
        Kept kept = make();
        assertThat(Start.mayBegin(kept)).isTrue();
        Start.isUp(kept);
        assertThat(Start.mayBegin(kept)).isTrue();
    }

    private Kept make() throws IOException {
        Kept kept = Kept.of(directory, jar, List.of());
        Path libraries = Files.createDirectories(kept.folder().resolve("lib"));
        Files.setPosixFilePermissions(kept.folder(), PosixFilePermissions.fromString("rwx------"));
        Files.writeString(libraries.resolve("a b.jar"), "library");
        Files.writeString(kept.jar(), "unpacked");
        kept.unpacked();
        Files.writeString(kept.cache(), "cache");
        Files.setPosixFilePermissions(kept.cache(), PosixFilePermissions.fromString("rw-r--r--"));
        return kept;
    }
}

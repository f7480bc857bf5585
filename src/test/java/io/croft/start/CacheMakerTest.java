package io.croft.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Making the cache when it cannot be made: the jar is none, so the JVM that shall unpack it ends at once. */
@EnabledOnOs(OS.LINUX)
class CacheMakerTest {

    @TempDir
    Path directory;

    Path jar;
    Kept kept;
    Instant now = Instant.parse("2026-11-29T10:00:00Z");

    @BeforeEach
    void aJarThatIsNone() throws IOException {
        jar = Files.writeString(directory.resolve("croft.jar"), "no jar");
        kept = Kept.of(directory, jar, List.of());
    }

    @Test
    void aTryInVainLeavesNothingHalfAndIsNotRepeatedAtTheNextStarts() throws Exception {
        makeIfDue();
        assertThat(kept.isWhole()).isFalse();
        assertThat(kept.rehearsal()).doesNotExist();
        assertThat(kept.newCache()).doesNotExist();
        assertThat(Files.readString(kept.log())).as("why it failed").contains("croft.jar");
        assertThat(triesAfter(Duration.ZERO)).isEqualTo(1);
        assertThat(triesAfter(Duration.ofMinutes(59))).isEqualTo(1);
        assertThat(triesAfter(Duration.ofMinutes(1))).isEqualTo(2);
        assertThat(triesAfter(Duration.ofHours(1))).isEqualTo(2);
        assertThat(triesAfter(Duration.ofHours(1))).isEqualTo(3);
        assertThat(triesAfter(Duration.ofDays(100))).isEqualTo(3);
    }

    @Test
    void whatAStopCutsOffDoesNotCount() throws Exception {
        CacheMaker maker = maker();
        maker.stop();
        maker.makeIfDue();
        assertThat(Tries.read(kept.tries()).number()).isZero();
        assertThat(kept.log()).doesNotExist();
        makeIfDue();
        assertThat(Tries.read(kept.tries()).number()).isEqualTo(1);
    }

    @Test
    void whatAKilledTryLeftIsRemovedByTheNext() throws Exception {
        Files.createDirectories(kept.rehearsal().resolve("mariadb"));
        Files.writeString(kept.newCache(), "half");
        Files.writeString(kept.notes(), "half");
        makeIfDue();
        assertThat(kept.folder().toFile().list()).containsExactlyInAnyOrder("tries", "rehearsal.log");
    }

    private int triesAfter(Duration time) throws Exception {
        now = now.plus(time);
        makeIfDue();
        return Tries.read(kept.tries()).number();
    }

    private void makeIfDue() throws Exception {
        maker().makeIfDue();
    }

    private CacheMaker maker() {
        return new CacheMaker(
                kept, new Start.Making(jar, List.of(), directory), false, Clock.fixed(now, ZoneOffset.UTC));
    }
}

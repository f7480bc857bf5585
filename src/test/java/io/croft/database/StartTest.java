package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.ChildCroft;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Starts real processes, as the README's one command does. */
class StartTest {

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path directory;

    @Test
    void aSecondProcessOnTheSameDataSaysSoAndEndsAndAKilledOneLeavesItsDataToTheNext() throws Exception {
        try (ChildCroft first = ChildCroft.start(directory)) {
            first.awaitStarted();
            try (ChildCroft second = ChildCroft.start(directory)) {
                assertThat(second.awaitEnd()).isNotZero();
                assertThat(second.output())
                        .contains("Another Croft is running on the data directory")
                        .doesNotContain("\tat ");
            }
            assertThat(first.output()).contains("password").containsOnlyOnce("First start: sign in as");
            first.kill();
            try (ChildCroft third = ChildCroft.start(directory)) {
                third.awaitStarted();
                assertThat(third.output()).contains("Shutting down the database that an ended process left behind");
                assertThat(third.output()).doesNotContain("First start: sign in as");
            }
        }
    }
}

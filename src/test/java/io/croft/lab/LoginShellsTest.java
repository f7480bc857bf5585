package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.croft.fleet.CloneMethod;
import io.croft.job.JobState;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A class of overlays comes, is reverted and goes on nodes whatever the login shell, start files, PATH and language of the account. */
@CroftTest
class LoginShellsTest {

    /** Slow and talkative; the same in every shell, and without a PATH. */
    private static final String START_FILE = "/bin/sh -c '/bin/sleep 0.02; echo \"Welcome to the node\" >&2'\n";

    private static final List<String> START_FILES =
            List.of(".zshenv", ".cshrc", ".tcshrc", ".bashrc", ".profile", ".config/fish/config.fish");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Seats seats;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "zsh", "fish", "tcsh", "csh"})
    void aClassOfOverlaysComesIsRevertedAndGoesWhateverTheLoginShell(String name) throws IOException {
        Path login = installed(name);
        for (String file : START_FILES) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), START_FILE);
        }
        try (SimulatedSchool school = SimulatedSchool.open(
                beans, builder -> builder.placeholderDisks().nodes("pve1").loginShell(login, home))) {
            var id = school.deploy("Shell " + name, CloneMethod.OVERLAY, 2);
            assertThat(school.find(id).readySeats())
                    .as(school.find(id).toString())
                    .isEqualTo(2);
            var seat = school.find(id).seats().getFirst().id();
            var revert = (SeatResult.Submitted) As.call(school.teacher, () -> seats.revert(seat));
            assertThat(school.awaitEnd(revert.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
            var deletion = school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
            assertThat(deletion.summary().state()).isEqualTo(JobState.SUCCEEDED);
            assertThat(school.simulator.guests()).hasSize(1);
            assertThat(school.simulator.volumes()).hasSize(1);
        }
    }

    private static Path installed(String name) {
        Path found = Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .map(bin -> Path.of(bin, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "needs the shell " + name + ", which is not installed");
        return Objects.requireNonNull(found);
    }
}

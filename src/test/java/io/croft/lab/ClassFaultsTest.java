package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.simulator.Timing;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What goes wrong on a cluster while a class is deployed costs time, not seats. */
@CroftTest
class ClassFaultsTest {

    private static final int SEATS = 6;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Jobs jobs;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        var timing = Timing.fast().withClonePerDisk(Duration.ofMillis(150)).withTask(Duration.ofMillis(50));
        school = SimulatedSchool.open(
                beans, builder -> builder.timing(timing).placeholderDisks().nodes("pve1"));
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void lockTimeoutsAndCutConnectionsCostNoSeatAndMakeNoneTwice() {
        var faults = school.simulator.faults();
        for (int n = 0; n < 3; n++) {
            faults.cutAfterNextRequest("POST", "/clone$");
            faults.cutAfterNextRequest("POST", "/snapshot$");
        }
        faults.failTaskAt("qmclone", 50, "cfs-lock 'storage-shared' error: got lock request timeout");
        faults.storageLocked("shared");
        CompletableFuture.runAsync(
                () -> faults.storageUnlocked("shared"), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        var id = school.deploy("Faults", CloneMethod.LINKED_CLONE, SEATS);
        assertThat(school.find(id).readySeats()).as(school.find(id).toString()).isEqualTo(SEATS);
        assertThat(school.guestsOf(id)).hasSize(SEATS + 2);
        assertThat(school.simulator.guests()).hasSize(SEATS + 3);
    }

    @Test
    void aCancelledDeploymentLeavesAClassThatCanBeUsedAndCompletedLater() {
        var begun = (DeployResult.Begun)
                As.call(school.teacher, () -> classes.deploy(school.wish("Stopped", CloneMethod.LINKED_CLONE, 20)));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> school.find(begun.course()).readySeats() >= 2);
        As.run(school.teacher, () -> jobs.cancel(begun.job()));
        assertThat(school.awaitEnd(begun.job()).summary().state()).isEqualTo(JobState.CANCELLED);
        var stopped = school.find(begun.course());
        assertThat(stopped.state()).isEqualTo(ClassState.READY);
        assertThat(stopped.reason()).isNotNull();
        assertThat(stopped.seats())
                .filteredOn(seat -> seat.state() != SeatState.READY)
                .isNotEmpty()
                .allMatch(seat -> seat.state() == SeatState.WAITING && seat.reason() != null);

        var again = (DeployResult.Begun) As.call(school.teacher, () -> classes.repair(begun.course()));
        assertThat(school.awaitEnd(again.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(begun.course()).readySeats()).isEqualTo(20);
        assertThat(school.guestsOf(begun.course())).hasSize(22);
    }

    @Test
    void aClassDeletedWhileItIsDeployedLeavesNothingBehind() {
        var begun = (DeployResult.Begun)
                As.call(school.teacher, () -> classes.deploy(school.wish("Regretted", CloneMethod.LINKED_CLONE, 10)));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> school.find(begun.course()).readySeats() >= 1);
        var deletion = As.call(school.teacher, () -> classes.delete(begun.course()));
        assertThat(school.awaitEnd(deletion).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.simulator.guests()).hasSize(1);
        assertThat(school.simulator.volumes()).hasSize(1);
        assertThat(As.call(school.teacher, () -> classes.find(begun.course()))).isEmpty();
    }
}

package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.fleet.CloneMethod;
import io.croft.inventory.Guests;
import io.croft.job.ItemState;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.kernel.Problem;
import io.croft.quota.Quotas;
import io.croft.simulator.GuestView;
import io.croft.simulator.Timing;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong on a cluster while a class is deployed costs time, not seats. */
@CroftTest
class ClassFaultsTest {

    private static final int SEATS = 25;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Guests guests;

    @Autowired
    Jobs jobs;

    @Autowired
    Quotas quotas;

    @Autowired
    JdbcClient sql;

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

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void lockTimeoutsAndCutConnectionsCostNoSeatAndMakeNoneTwice(CloneMethod method) {
        var faults = school.simulator.faults();
        if (method == CloneMethod.LINKED_CLONE) {
            for (int n = 0; n < 3; n++) {
                faults.cutAfterNextRequest("POST", "/clone$");
                faults.cutAfterNextRequest("POST", "/snapshot$");
            }
        } else {
            faults.cutAfterNextRequest("POST", "/clone$");
            for (int n = 0; n < 3; n++) {
                faults.shells().cutAfterNextCommand("^qemu-img create");
            }
        }
        faults.failTaskAt("qmclone", 50, "cfs-lock 'storage-shared' error: got lock request timeout");
        faults.storageLocked("shared");
        CompletableFuture.runAsync(
                () -> faults.storageUnlocked("shared"), CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
        var id = school.deploy("Faults " + method, method, SEATS);
        assertThat(school.find(id).readySeats()).as(school.find(id).toString()).isEqualTo(SEATS);
        assertThat(school.guestsOf(id)).hasSize(SEATS + 2);
        assertThat(school.simulator.guests()).hasSize(SEATS + 3);
    }

    @ParameterizedTest
    @EnumSource(CloneMethod.class)
    void aStorageThatIsFullBeforeTheFirstMachineFailsTheClassWithPvesWordsUntilThereIsRoom(CloneMethod method) {
        school.simulator.faults().storageFull("shared");
        var begun = school.begin("Full " + method, method, 2);
        var job = school.awaitEnd(begun.job());
        var labClass = school.find(begun.labClass());
        assertThat(labClass.state()).isEqualTo(ClassState.FAILED);
        assertThat(PlainWords.of(Objects.requireNonNull(labClass.reason())))
                .startsWith("The storage is full: ")
                .contains("No space left on device");
        assertThat(job.items().getFirst().state()).isEqualTo(ItemState.FAILED);
        assertThat(PlainWords.of(Objects.requireNonNull(job.items().getFirst().result())))
                .contains("No space left on device");
        school.simulator.faults().clear();
        var again = (DeployResult.Submitted) As.call(school.teacher, () -> classes.repair(begun.labClass()));
        assertThat(school.awaitEnd(again.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.guestsOf(begun.labClass())).hasSize(4);
    }

    @Test
    void aStorageThatIsFullWhenSeatsAreAddedIsToldAtEachSeat() {
        var id = school.deploy("Room", CloneMethod.LINKED_CLONE, 2);
        school.simulator.faults().storageFull("shared");
        var more = (DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, 2));
        var job = school.awaitEnd(more.job());
        assertThat(school.find(id).state()).isEqualTo(ClassState.READY);
        assertThat(school.find(id).seats())
                .filteredOn(seat -> seat.state() == SeatState.FAILED)
                .hasSize(2)
                .allSatisfy(seat -> assertThat(PlainWords.of(Objects.requireNonNull(seat.reason())))
                        .startsWith("The storage is full: ")
                        .contains("No space left on device"));
        assertThat(job.items())
                .filteredOn(item -> item.state() == ItemState.FAILED)
                .hasSize(2)
                .allSatisfy(item -> assertThat(PlainWords.of(Objects.requireNonNull(item.result())))
                        .contains("No space left on device"));
    }

    @Test
    void anIdThatSomebodyElseTookBetweenTwoTriesIsReplacedAndTheirGuestIsNotTheCompanys() {
        var id = school.deploy("Taken", CloneMethod.LINKED_CLONE, 1);
        school.simulator.faults().failTaskAt("qmclone", 10, "disk image is damaged");
        var more = (DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, 1));
        school.awaitEnd(more.job());
        var failed = school.find(id).seats().getLast();
        assertThat(failed.state()).isEqualTo(SeatState.FAILED);
        var leased = Objects.requireNonNull(failed.machine());
        school.simulator
                .state()
                .guests()
                .create(
                        "pve1",
                        GuestKind.QEMU,
                        leased.vmid(),
                        GuestConfig.empty().with("name", "theirs"));
        var again = (DeployResult.Submitted) As.call(school.teacher, () -> classes.repair(id));
        var job = school.awaitEnd(again.job());
        assertThat(job.summary().state()).as(job.toString()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(id).seats().getLast().machine()).isNotEqualTo(leased);
        assertThat(school.simulator.guests())
                .filteredOn(guest -> guest.id() == leased.vmid())
                .extracting(GuestView::name)
                .containsExactly("theirs");
        assertThat(As.call(school.teacher, () -> guests.find(leased))).isEmpty();
    }

    @Test
    void aSeatThatWasWrittenDownBeforeAProcessWasKilledIsNoWarningOfTheJobThatGoesOn() {
        var begun = school.begin("Written", CloneMethod.LINKED_CLONE, 2);
        school.awaitEnd(begun.job());
        assertThat(goneOnWithOpenItems(begun.job())).isEqualTo(JobState.SUCCEEDED);
        var seats = school.find(begun.labClass()).seats();
        var removal = As.call(
                school.teacher,
                () -> classes.removeSeats(
                        begun.labClass(), List.of(seats.getLast().id())));
        school.awaitEnd(removal);
        assertThat(goneOnWithOpenItems(removal)).isEqualTo(JobState.SUCCEEDED);
    }

    /** As if the process had been killed before it wrote down how the items of the seats ended. */
    private JobState goneOnWithOpenItems(JobId job) {
        sql.sql("update job_item set state = 'RUNNING', finished_at = null where job_id = ? and item_key like 'seat-%'")
                .param(job.value())
                .update();
        sql.sql("update job_job set state = 'FAILED' where id = ?")
                .param(job.value())
                .update();
        assertThat(As.call(school.teacher, () -> jobs.retryFailed(job))).isTrue();
        return school.awaitEnd(job).summary().state();
    }

    @Test
    void aTokenThatIsRefusedFromNowOnFailsTheClassAndSaysSo() {
        school.refuseTheToken();
        var begun = school.begin("Refused", CloneMethod.LINKED_CLONE, 2);
        var job = school.awaitEnd(begun.job());
        assertThat(job.summary().state()).isEqualTo(JobState.FAILED);
        assertThat(PlainWords.of(
                        Objects.requireNonNull(school.find(begun.labClass()).reason())))
                .startsWith("The cluster refuses ")
                .contains("credentials");
    }

    @Test
    void aCertificateThatChangedFailsTheClassBeforeAnythingIsSent() {
        school.swapTheCertificate();
        var begun = school.begin("Changed", CloneMethod.LINKED_CLONE, 2);
        assertThat(school.awaitEnd(begun.job()).summary().state()).isEqualTo(JobState.FAILED);
        assertThat(PlainWords.of(
                        Objects.requireNonNull(school.find(begun.labClass()).reason())))
                .contains("another certificate than");
        assertThat(school.simulator.guests()).hasSize(1);
    }

    @Test
    void aCodeThatIsTakenAndAQuotaThatIsUsedUpMeanwhileAreToldAndNothingBegins() {
        school.deploy("Twin", CloneMethod.LINKED_CLONE, 1);
        var before = school.simulator.guests().size();
        var twin = (DeployResult.Refused)
                As.call(school.teacher, () -> classes.deploy(school.wish("Twin", CloneMethod.LINKED_CLONE, 1)));
        assertThat(twin.problems()).extracting(Problem::field).containsExactly("code");
        assertThat(PlainWords.of(twin.problems().getFirst().text())).isEqualTo("Another class has the code twin");

        var wish = school.wish("Many", CloneMethod.LINKED_CLONE, 4);
        assertThat(As.call(school.teacher, () -> classes.preview(wish)).possible())
                .isTrue();
        As.run(As.superAdmin(), () -> quotas.setLimits(school.company, Map.of(LabQuotas.SEATS, 3L)));
        var many = (DeployResult.Refused) As.call(school.teacher, () -> classes.deploy(wish));
        assertThat(many.problems())
                .extracting(problem -> PlainWords.of(problem.text()))
                .containsExactly("This takes 4 more seats, 2 are free in the quota");
        assertThat(school.simulator.guests()).hasSize(before);
        assertThat(As.call(school.teacher, () -> classes.list("", Pageable.unpaged())))
                .hasSize(1);
    }

    @Test
    void aCancelledDeploymentLeavesAClassThatCanBeUsedAndCompletedLater() {
        var begun = (DeployResult.Submitted)
                As.call(school.teacher, () -> classes.deploy(school.wish("Stopped", CloneMethod.LINKED_CLONE, 20)));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> school.find(begun.labClass()).readySeats() >= 2);
        As.run(school.teacher, () -> jobs.cancel(begun.job()));
        var cancelled = school.awaitEnd(begun.job()).summary();
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.percent()).as("what was not made is not counted").isLessThan(100);
        var stopped = school.find(begun.labClass());
        assertThat(stopped.state()).isEqualTo(ClassState.READY);
        assertThat(stopped.reason()).isNotNull();
        assertThat(stopped.seats())
                .filteredOn(seat -> seat.state() != SeatState.READY)
                .isNotEmpty()
                .allMatch(seat -> seat.state() == SeatState.WAITING && seat.reason() != null);

        var again = (DeployResult.Submitted) As.call(school.teacher, () -> classes.repair(begun.labClass()));
        assertThat(school.awaitEnd(again.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.find(begun.labClass()).readySeats()).isEqualTo(20);
        assertThat(school.guestsOf(begun.labClass())).hasSize(22);
    }

    @Test
    void aClassDeletedWhileItIsDeployedLeavesNothingBehind() {
        var begun = (DeployResult.Submitted)
                As.call(school.teacher, () -> classes.deploy(school.wish("Regretted", CloneMethod.LINKED_CLONE, 10)));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> school.find(begun.labClass()).readySeats() >= 1);
        var deletion = As.call(school.teacher, () -> classes.delete(begun.labClass()));
        assertThat(school.awaitEnd(deletion).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(school.simulator.guests()).hasSize(1);
        assertThat(school.simulator.volumes()).hasSize(1);
        assertThat(As.call(school.teacher, () -> classes.find(begun.labClass())))
                .isEmpty();
    }
}

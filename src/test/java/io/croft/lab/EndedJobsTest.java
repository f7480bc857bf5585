package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.job.JobId;
import io.croft.job.JobRequest;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A job that ends without having been run leaves no class and no seat waiting for it, and none that another job works on free. */
@CroftTest
class EndedJobsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));
    private static final int MANY_ATTEMPTS = 1000;

    @Autowired
    Jobs jobs;

    @Autowired
    Classes classes;

    @Autowired
    ClassFixture fixture;

    @Autowired
    LabClassRepository labClasses;

    @Autowired
    SeatRepository seats;

    @Autowired
    SeatStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private TenantId company = TenantId.NOBODY;
    private Actor teacher = As.superAdmin();
    private ClassId labClass = new ClassId(UUID.randomUUID());

    @BeforeEach
    void aClass() {
        company = fixture.company();
        teacher = As.actor(Role.TEACHER, company);
        labClass = fixture.ready(teacher, 1);
    }

    @Test
    void aClassWhoseDeletionIsCancelledBeforeItBeganSaysSoAndCanBeDeletedAgain() {
        var deletion = deletion(null);
        assertThat(find().reason()).isNull();
        As.run(teacher, () -> jobs.cancel(deletion));
        assertThat(find().reason()).isEqualTo(Text.of("lab.delete.cancelled"));
    }

    @Test
    void aClassWhoseDeletionIsGivenUpSaysWhy() {
        var deletion = deletion(null);
        giveUp(deletion);
        assertThat(find().reason()).isNotNull();
    }

    @Test
    void seatsWhoseRemovalIsGivenUpCanBeRemovedAgain() {
        var seat = seat();
        var removal = deletion(List.of(seat.value()));
        As.run(
                teacher,
                () -> transaction.executeWithoutResult(
                        _ -> seats.findById(seat).orElseThrow().removing()));
        giveUp(removal);
        assertThat(find().seats().getFirst().state()).isEqualTo(SeatState.FAILED);
        assertThat(find().seats().getFirst().reason()).isNotNull();
    }

    @Test
    void aSeatThatAnotherJobWorksOnByNowIsNotFreedByTheEndOfAnOlderOne() {
        var seat = readySeat();
        var older = revert(seat);
        As.run(teacher, () -> store.reverting(seat, new Claim(Identifier.next(), null)));
        As.run(teacher, () -> jobs.cancel(older));
        assertThat(find().seats().getFirst().state()).isEqualTo(SeatState.REVERTING);
    }

    @Test
    void aJobThatIsGivenUpFreesItsSeat() {
        var seat = readySeat();
        var revert = revert(seat);
        As.run(teacher, () -> store.reverting(seat, new Claim(revert.value(), null)));
        giveUp(revert);
        assertThat(find().seats().getFirst().state()).isEqualTo(SeatState.READY);
        assertThat(find().seats().getFirst().reason()).isNotNull();
    }

    @Test
    void theProvidersStaffCancelAWaitingJobOfACompanyTheyHaveNotEntered() {
        var seat = readySeat();
        var revert = revert(seat);
        As.run(teacher, () -> store.reverting(seat, new Claim(revert.value(), null)));
        assertThat(As.call(As.superAdmin(), () -> jobs.cancel(revert))).isTrue();
        assertThat(find().seats().getFirst().state()).isEqualTo(SeatState.READY);
    }

    private JobId deletion(@Nullable List<UUID> which) {
        if (which == null) {
            As.run(
                    teacher,
                    () -> transaction.executeWithoutResult(
                            _ -> labClasses.findById(labClass).orElseThrow().deleting()));
        }
        return submit(DeleteClassJob.KIND, new DeleteClassJob.Payload(labClass.value(), which));
    }

    private JobId revert(SeatId seat) {
        return submit(RevertSeatJob.KIND, new RevertSeatJob.Payload(List.of(seat.value()), Set.of(), null));
    }

    private JobId submit(String kind, Object payload) {
        return As.call(
                teacher,
                () -> jobs.submit(new JobRequest(kind, payload, Text.verbatim("Ended"), null, null)
                        .onResource(new ClusterId(Identifier.next()))
                        .startingAt(LATER)));
    }

    /** Lets the engine find a job that was begun in vain too often. */
    private void giveUp(JobId job) {
        sql.sql("update job_job set attempts = ? where id = ?")
                .params(MANY_ATTEMPTS, job.toString())
                .update();
        sql.sql("update job_schedule set execution_time = '2020-01-01' where task_instance = ?")
                .param(job + ".0")
                .update();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> As.call(teacher, () -> jobs.find(job))
                                .orElseThrow()
                                .summary()
                                .state()
                        == JobState.FAILED);
    }

    private SeatId readySeat() {
        var id = seat();
        As.run(
                teacher,
                () -> transaction.executeWithoutResult(_ -> {
                    var seat = seats.findById(id).orElseThrow();
                    seat.leasedTo(new GuestRef(new ClusterId(Identifier.next()), 10_001));
                    seat.cloning();
                }));
        As.run(teacher, () -> transaction.executeWithoutResult(_ -> seats.ready(labClass.value(), List.of(1))));
        return id;
    }

    private SeatId seat() {
        return find().seats().getFirst().id();
    }

    private ClassDetails find() {
        return As.call(teacher, () -> classes.find(labClass)).orElseThrow();
    }
}

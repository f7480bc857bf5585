package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.cluster.ClusterId;
import io.croft.job.JobId;
import io.croft.job.JobRequest;
import io.croft.job.Jobs;
import io.croft.job.ResourceLeases;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for a job whose end nobody told is found by whoever answers for the cluster. */
@CroftTest
class UnheardEndsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    Classes classes;

    @Autowired
    ClassFixture fixture;

    @Autowired
    SeatRepository seats;

    @Autowired
    LabClassRepository labClasses;

    @Autowired
    EndedSeatJobs endedJobs;

    @Autowired
    CancelledDeployments deployments;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final Set<UUID> held = new HashSet<>();
    private Actor teacher = As.superAdmin();

    @BeforeEach
    void aTeacher() {
        teacher = As.actor(Role.TEACHER, fixture.company());
    }

    @AfterEach
    void leaveNoOddSeat() {
        sql.sql("update lab_seat set state = 'READY' where state = 'UNHEARD_OF'")
                .update();
    }

    @Test
    void seatsOfAJobThatEndedUnheardAreFreedAndThoseOfOneThatWaitsAreNot() {
        var lost = classOf(2);
        var waiting = classOf(1);
        var ended = revert(lost);
        revert(waiting);
        endUnheard(ended, "FAILED");
        sweep();
        assertThat(states(lost)).containsExactly(SeatState.READY, SeatState.READY);
        assertThat(states(waiting)).containsExactly(SeatState.REVERTING);
        sweep();
        assertThat(states(lost)).containsExactly(SeatState.READY, SeatState.READY);
    }

    @Test
    void seatsOfAJobThatIsGoneAreFreed() {
        var lost = classOf(1);
        var gone = revert(lost);
        sql.sql("delete from job_job where id = ?").param(gone.toString()).update();
        sweep();
        assertThat(states(lost)).containsExactly(SeatState.READY);
    }

    @Test
    void theSeatsOfAClusterBelongToTheProcessThatHoldsItsLease() {
        var lost = classOf(1);
        endUnheard(revert(lost), "CANCELLED");
        var mine = Set.copyOf(held);
        held.clear();
        sweep();
        assertThat(states(lost)).containsExactly(SeatState.REVERTING);
        held.addAll(mine);
        sweep();
        assertThat(states(lost)).containsExactly(SeatState.READY);
    }

    @Test
    void oneSeatThatCannotBeReadKeepsNoOtherFromBeingFreed() {
        var odd = classOf(1);
        endUnheard(revert(odd), "FAILED");
        var lost = classOf(1);
        endUnheard(revert(lost), "FAILED");
        sql.sql("update lab_seat set state = 'UNHEARD_OF' where class_id = ?")
                .param(odd.toString())
                .update();
        sweep();
        assertThat(states(lost)).containsExactly(SeatState.READY);
    }

    @Test
    void aDeploymentThatWasCancelledUnheardIsOver() {
        var labClass = classOf(1);
        sql.sql("update lab_class set state = 'DEPLOYING' where id = ?")
                .param(labClass.toString())
                .update();
        var job = submit(DeployClassJob.KIND, new DeployClassJob.Payload(labClass.value()), "lab:" + labClass);
        sweep();
        assertThat(find(labClass).state()).isEqualTo(ClassState.DEPLOYING);
        endUnheard(job, "CANCELLED");
        sweep();
        assertThat(find(labClass).state()).isNotEqualTo(ClassState.DEPLOYING);
    }

    @Test
    void seatsOfAJobThatIsOpenedAgainWhileTheyAreLookedAtStayItsOwn() throws Exception {
        var labClass = classOf(1);
        var job = revert(labClass);
        endUnheard(job, "FAILED");
        whileHeld(
                "lab_seat",
                "class_id",
                labClass,
                () -> sql.sql("update job_job set state = 'RUNNING', finished_at = null where id = ?")
                        .param(job.toString())
                        .update());
        assertThat(states(labClass)).containsExactly(SeatState.REVERTING);
    }

    @Test
    void aDeploymentThatBeginsWhileTheFormerIsLookedAtIsNotEnded() throws Exception {
        var labClass = classOf(1);
        sql.sql("update lab_class set state = 'DEPLOYING' where id = ?")
                .param(labClass.toString())
                .update();
        whileHeld(
                "lab_class",
                "id",
                labClass,
                () -> submit(DeployClassJob.KIND, new DeployClassJob.Payload(labClass.value()), "lab:" + labClass));
        assertThat(find(labClass).state()).isEqualTo(ClassState.DEPLOYING);
    }

    /** Does something to rows of a class for which a sweep waits already, having seen what was before. */
    private void whileHeld(String table, String column, ClassId labClass, Runnable deed) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var sweep = new TransactionTemplate(transactions).execute(_ -> {
                sql.sql("select id from " + table + " where " + column + " = ? for update")
                        .param(labClass.toString())
                        .query(UUID.class)
                        .list();
                Future<?> begun = other.submit(this::sweep);
                await().atMost(Duration.ofSeconds(20)).until(() -> isWaitingFor(table));
                deed.run();
                return begun;
            });
            sweep.get(20, TimeUnit.SECONDS);
        }
    }

    private boolean isWaitingFor(String table) {
        return sql.sql("""
                        select count(*) from information_schema.processlist
                        where id <> connection_id() and (info like ? or info like ?)""")
                        .params("select%" + table + "%for update%", "update%" + table + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void sweep() {
        new UnheardEnds(
                        new ResourceLeases() {
                            @Override
                            public boolean holds(UUID resource) {
                                return held.contains(resource);
                            }

                            @Override
                            public Set<UUID> held() {
                                return Set.copyOf(held);
                            }

                            @Override
                            public void request(UUID resource) {}
                        },
                        seats,
                        labClasses,
                        endedJobs,
                        deployments)
                .sweep();
    }

    private ClassId classOf(int count) {
        var id = fixture.ready(teacher, count);
        held.add(sql.sql("select cluster_id from lab_class where id = ?")
                .param(id.toString())
                .query(UUID.class)
                .single());
        return id;
    }

    /** A job that puts the seats of a class back, begun as far as its seats know. */
    private JobId revert(ClassId labClass) {
        var ids = find(labClass).seats().stream().map(seat -> seat.id().value()).toList();
        var job = submit(RevertSeatJob.KIND, new RevertSeatJob.Payload(ids, Set.of(), null), "seats:" + labClass);
        sql.sql("update lab_seat set state = 'REVERTING', work_id = ? where class_id = ?")
                .params(job.toString(), labClass.toString())
                .update();
        return job;
    }

    private JobId submit(String kind, Object payload, String subject) {
        return As.call(
                teacher,
                () -> jobs.submit(new JobRequest(kind, payload, Text.verbatim("Unheard"), subject, null)
                        .onResource(new ClusterId(Identifier.next()))
                        .startingAt(LATER)));
    }

    /** The job ends, and whoever ended it dies before it tells. */
    private void endUnheard(JobId job, String state) {
        sql.sql("update job_job set state = ?, finished_at = utc_timestamp(6) where id = ?")
                .params(state, job.toString())
                .update();
    }

    private List<SeatState> states(ClassId labClass) {
        return find(labClass).seats().stream().map(SeatDetails::state).toList();
    }

    private ClassDetails find(ClassId labClass) {
        return As.call(teacher, () -> classes.find(labClass)).orElseThrow();
    }
}

package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What stopping a job tells and leaves, wherever the job is at that moment. */
@CroftTest
@RecordApplicationEvents
class StoppedJobsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEvents events;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private String name = "";

    @BeforeEach
    void nameTheWork() {
        name = UUID.randomUUID().toString();
    }

    @Test
    void aJobCancelledWhileItWaitsIsToldAsCancelledAndFinished() {
        JobId job = submit(run -> {});
        assertThat(As.call(teacher, () -> jobs.cancel(job))).isTrue();
        assertThat(changed(job)).last().isEqualTo(JobState.CANCELLED);
        assertThat(finished(job)).containsExactly(JobState.CANCELLED);
        assertThat(scripts.endedUnrun(name)).contains(new ScriptedHandler.EndedUnrun(Set.of(), Optional.empty()));
        assertThat(details(job).messages()).extracting(JobMessage::text).contains(Text.of("job.cancel.leaves"));
    }

    @Test
    void aJobCancelledWhileItIsPausedGivesUpItsItemsAndTellsWhichHadEnded() {
        JobId job = submit(run -> run.each(items(), 1, item -> {
            if (item.key().equals("b")) {
                assertThat(As.call(teacher, () -> jobs.pause(run.id()))).isTrue();
                await().until(item::stopping);
                item.checkCancelled();
            }
        }));
        runner.run(ticket(job), () -> false);
        assertThat(details(job).summary().state()).isEqualTo(JobState.PAUSED);
        assertThat(finished(job)).isEmpty();
        As.call(teacher, () -> jobs.cancel(job));
        assertThat(finished(job)).containsExactly(JobState.CANCELLED);
        assertThat(scripts.endedUnrun(name)).contains(new ScriptedHandler.EndedUnrun(Set.of("a"), Optional.empty()));
        assertThat(details(job).items())
                .extracting(JobItemSummary::state)
                .containsExactly(ItemState.SUCCEEDED, ItemState.CANCELLED);
    }

    @Test
    void aJobCancelledAfterItsProcessHadDiedTellsTheHandlerThatIsNotRunAgain() {
        JobId job = submit(run -> {
            throw new AssertionError("is not run again");
        });
        sql.sql("update job_job set state = 'RUNNING', fence = 1, attempts = 1 where id = ?")
                .param(job.toString())
                .update();
        assertThat(As.call(teacher, () -> jobs.cancel(job))).isTrue();
        assertThat(runner.run(ticket(job), () -> false)).isInstanceOf(Outcome.Over.class);
        assertThat(details(job).summary().state()).isEqualTo(JobState.CANCELLED);
        assertThat(scripts.endedUnrun(name)).contains(new ScriptedHandler.EndedUnrun(Set.of(), Optional.empty()));
    }

    @Test
    void aPausedJobIsNotToldItsHandlerAsCancelled() {
        AtomicReference<Boolean> cancelled = new AtomicReference<>();
        JobId job = submit(run -> {
            As.call(teacher, () -> jobs.pause(run.id()));
            await().until(run::stopping);
            cancelled.set(run.cancelled());
            run.checkCancelled();
        });
        runner.run(ticket(job), () -> false);
        assertThat(cancelled).hasValue(false);
    }

    @Test
    void aShutdownWritesNothingDownAsFailedOrCancelled() {
        AtomicBoolean ending = new AtomicBoolean();
        JobId job = submit(run -> run.each(items(), 1, item -> {
            ending.set(true);
            assertThat(item.movesOn()).isTrue();
            throw new IllegalStateException("the connection was closed under the work");
        }));
        assertThat(runner.run(ticket(job), ending::get)).isEqualTo(new Outcome.Again(Duration.ZERO));
        assertThat(details(job).summary().state()).isEqualTo(JobState.WAITING);
        assertThat(details(job).items())
                .extracting(JobItemSummary::state)
                .doesNotContain(ItemState.FAILED, ItemState.CANCELLED);
        assertThat(finished(job)).isEmpty();
    }

    private static List<PlannedItem> items() {
        return List.of(new PlannedItem("a", Text.verbatim("A")), new PlannedItem("b", Text.verbatim("B")));
    }

    private List<JobState> changed(JobId job) {
        return events.stream(JobEvent.JobChanged.class)
                .filter(event -> event.job().equals(job))
                .map(JobEvent.JobChanged::state)
                .toList();
    }

    private List<JobState> finished(JobId job) {
        return events.stream(JobEvent.JobFinished.class)
                .filter(event -> event.job().equals(job))
                .map(JobEvent.JobFinished::state)
                .toList();
    }

    private JobId submit(ScriptedHandler.WorkContext work) {
        scripts.bring(name, work);
        return As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                                ScriptedHandler.KIND,
                                new ScriptedHandler.Script(name),
                                Text.verbatim("To be stopped"),
                                null,
                                null)
                        .startingAt(LATER)));
    }

    private ScheduledRun ticket(JobId job) {
        return new ScheduledRun(job.value(), teacher.home().value(), 0);
    }

    private JobDetails details(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow();
    }
}

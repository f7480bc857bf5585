package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that cannot be done end, say why, and are not begun for ever. */
@CroftTest
class PoisonJobsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    JdbcClient sql;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());

    @Test
    void aJobWhosePayloadOrActorCannotBeReadFailsAtItsFirstAttempt() {
        JobId payload = spoiled("payload", "{\"name\": [");
        JobId actor = spoiled("actor", "{}");
        for (JobId job : List.of(payload, actor)) {
            assertThat(runner.run(ticket(job), () -> false)).isInstanceOf(Outcome.Over.class);
            assertThat(details(job).summary().state()).isEqualTo(JobState.FAILED);
            assertThat(why(job)).isEqualTo("job.failure.unreadable");
            assertThat(details(job).messages()).extracting(JobMessage::level).contains(JobMessage.Level.ERROR);
        }
    }

    @Test
    void aJobThatCannotBeReadIsCancelled() {
        JobId job = spoiled("payload", "nothing");
        assertThat(As.call(teacher, () -> jobs.cancel(job))).isTrue();
        assertThat(details(job).summary().state()).isEqualTo(JobState.CANCELLED);
        assertThat(runner.run(ticket(job), () -> false)).isInstanceOf(Outcome.Over.class);
    }

    @Test
    void anErrorInAHandlerFailsTheJobOnceAndItsItemsWithIt() {
        AtomicInteger begun = new AtomicInteger();
        JobId job = submit(run -> {
            begun.incrementAndGet();
            run.plan(List.of(new PlannedItem("disk", Text.verbatim("Disk"))));
            throw new StackOverflowError("too deep");
        });
        assertThat(runner.run(ticket(job), () -> false)).isInstanceOf(Outcome.Over.class);
        assertThat(begun).hasValue(1);
        assertThat(why(job)).isEqualTo("job.failure.unexpected");
        assertThat(details(job).items().getFirst().state()).isEqualTo(ItemState.FAILED);
        assertThat(details(job).summary().items().failed()).isEqualTo(1);
    }

    @Test
    void anErrorInAnItemFailsThatItemAndTheJobSaysSo() {
        JobId job = submit(run -> run.each(
                List.of(new PlannedItem("a", Text.verbatim("A")), new PlannedItem("b", Text.verbatim("B"))),
                1,
                item -> {
                    if (item.key().equals("a")) {
                        throw new NoClassDefFoundError("gone");
                    }
                }));
        runner.run(ticket(job), () -> false);
        assertThat(details(job).summary().state()).isEqualTo(JobState.WARNINGS);
        assertThat(details(job).items())
                .extracting(JobItemSummary::state)
                .containsExactly(ItemState.FAILED, ItemState.SUCCEEDED);
    }

    @Test
    void aJobWhoseHandlerForgetsAnItemDoesNotSucceed() {
        JobId job = submit(run -> run.plan(List.of(new PlannedItem("left", Text.verbatim("Left")))));
        runner.run(ticket(job), () -> false);
        assertThat(details(job).summary().state()).isEqualTo(JobState.FAILED);
        assertThat(details(job).items().getFirst().result()).isEqualTo(Text.of("job.failure.leftOpen"));
    }

    @Test
    void aJobThatEndsItsProcessEachTimeIsGivenUp() {
        String name = UUID.randomUUID().toString();
        JobId job = submit(name, run -> {});
        sql.sql("update job_job set state = 'RUNNING', attempts = ? where id = ?")
                .params(SerialKeys.MOST_ATTEMPTS, job.toString())
                .update();
        assertThat(runner.run(ticket(job), () -> false)).isInstanceOf(Outcome.Over.class);
        assertThat(why(job)).isEqualTo("job.failure.attempts");
        assertThat(scripts.endedUnrun(name).orElseThrow().why())
                .contains(Text.of("job.failure.attempts", SerialKeys.MOST_ATTEMPTS));
    }

    @Test
    void aHandlerHearsOfAnErrorThatItCouldNotCatch() {
        String name = UUID.randomUUID().toString();
        JobId job = submit(name, run -> {
            throw new StackOverflowError("too deep");
        });
        runner.run(ticket(job), () -> false);
        assertThat(scripts.endedUnrun(name).orElseThrow().why()).map(Text::key).contains(why(job));
    }

    @Test
    void aHandlerThatCannotBeToldOfTheEndDoesNotKeepItsJobFromEnding() {
        String failing = UUID.randomUUID().toString();
        String hopeless = UUID.randomUUID().toString();
        scripts.deafen(failing);
        scripts.deafen(hopeless);
        JobId failed = submit(failing, run -> {
            throw new IllegalStateException("broken");
        });
        JobId given = submit(hopeless, run -> {});
        sql.sql("update job_job set attempts = ? where id = ?")
                .params(SerialKeys.MOST_ATTEMPTS, given.toString())
                .update();
        for (JobId job : List.of(failed, given)) {
            assertThat(runner.run(ticket(job), () -> false)).isInstanceOf(Outcome.Over.class);
            assertThat(details(job).summary().state()).isEqualTo(JobState.FAILED);
        }
        assertThat(scripts.endedUnrun(failing)).isPresent();
        assertThat(scripts.endedUnrun(hopeless)).isPresent();
    }

    @Test
    void aBeginningCountsUntilAnItemHasEnded() {
        JobId job = submit(run -> run.each(List.of(new PlannedItem("a", Text.verbatim("A"))), 1, item -> {}));
        sql.sql("update job_job set state = 'RUNNING', attempts = 7 where id = ?")
                .param(job.toString())
                .update();
        runner.run(ticket(job), () -> false);
        assertThat(sql.sql("select attempts from job_job where id = ?")
                        .param(job.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void wordsOfAnyLengthAreWrittenDownShortened() {
        JobId job = submit(run -> {
            throw new IllegalStateException("\u0001x".repeat(100_000));
        });
        runner.run(ticket(job), () -> false);
        assertThat(details(job).summary().state()).isEqualTo(JobState.FAILED);
    }

    private JobId spoiled(String column, String json) {
        JobId job = submit(run -> {});
        sql.sql("update job_job set " + column + " = ? where id = ?")
                .params(json, job.toString())
                .update();
        return job;
    }

    /** A job that the engine of the shared context leaves alone, so that this test runs it by hand. */
    private JobId submit(ScriptedHandler.WorkContext work) {
        return submit(UUID.randomUUID().toString(), work);
    }

    private JobId submit(String name, ScriptedHandler.WorkContext work) {
        scripts.bring(name, work);
        return As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                                ScriptedHandler.KIND,
                                new ScriptedHandler.Script(name),
                                Text.verbatim("Poison"),
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

    private String why(JobId job) {
        Text failure = details(job).summary().failure();
        assertThat(failure).isNotNull();
        return failure.key();
    }
}

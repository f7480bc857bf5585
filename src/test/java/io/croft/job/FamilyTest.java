package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that submit jobs: how they wait for each other, and how they are stopped, opened and taken over together. */
@CroftTest
class FamilyTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    ActiveRuns active;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    JdbcClient sql;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private final AtomicBoolean held = new AtomicBoolean(true);
    private final AtomicInteger runs = new AtomicInteger();
    private final Queue<List<ChildOutcome>> seen = new ConcurrentLinkedQueue<>();

    @AfterEach
    void letGo() {
        held.set(false);
    }

    @Test
    void aParentWaitsForItsChildrenWithoutRunningAndGoesOnWhenAllHaveEnded() {
        String quick = bring(_ -> {});
        String slow = bring(this::hold);
        JobId parent = submit(run -> {
            runs.incrementAndGet();
            run.submit("quick", request(quick));
            run.submit("slow", request(slow));
            seen.add(run.awaitChildren());
        });
        awaitCount(parent, 1, 2);
        assertThat(state(parent)).isEqualTo(JobState.WAITING);
        assertThat(active.ids()).doesNotContain(parent);
        held.set(false);
        awaitState(parent, JobState.SUCCEEDED);
        assertThat(runs).hasValue(2);
        assertThat(seen).singleElement().satisfies(outcomes -> {
            assertThat(outcomes).extracting(ChildOutcome::mark).containsExactly("quick", "slow");
            assertThat(outcomes).allMatch(ChildOutcome::isDone);
        });
        assertThat(details(parent).children()).hasSize(2);
    }

    @Test
    void whatAFailedChildMeansIsDecidedByItsParent() {
        String failing = bring(_ -> {
            throw new JobFailed(Text.verbatim("disk full"));
        });
        JobId lenient = submit(run -> {
            run.submit("one", request(failing));
            run.awaitChildren()
                    .forEach(child -> run.warn(
                            child.state() == JobState.FAILED
                                    ? Text.verbatim("left out")
                                    : Text.verbatim("unexpected")));
        });
        JobId strict = submit(run -> {
            run.submit("one", request(failing));
            if (run.awaitChildren().stream().anyMatch(child -> !child.isDone())) {
                throw new JobFailed(Text.verbatim("not all are there"));
            }
        });
        awaitState(lenient, JobState.WARNINGS);
        awaitState(strict, JobState.FAILED);
        assertThat(details(lenient).messages()).extracting(JobMessage::text).contains(Text.verbatim("left out"));
        assertThat(details(strict).children())
                .singleElement()
                .satisfies(child -> assertThat(child.failure()).isEqualTo(Text.verbatim("disk full")));
    }

    @Test
    void aJobThatReturnsEndsAfterItsChildrenAllTheSame() {
        String slow = bring(this::hold);
        JobId parent = submit(run -> run.submit("slow", request(slow)));
        awaitCount(parent, 0, 1);
        held.set(false);
        awaitState(parent, JobState.SUCCEEDED);
        assertThat(details(parent).children()).extracting(JobSummary::state).containsExactly(JobState.SUCCEEDED);
    }

    @Test
    void whoeverCancelsAParentCancelsAllBelowItWaitingOrRunningHereOrInAnotherProcess() {
        String waiting = bring(_ -> {});
        String running = bring(this::hold);
        String middle = bring(run -> {
            run.submit("running", request(running));
            run.submit("waiting", request(waiting).startingAt(LATER));
            run.submit("elsewhere", request(waiting).startingAt(LATER));
            run.awaitChildren();
        });
        JobId parent = submit(run -> {
            run.submit("middle", request(middle));
            run.awaitChildren();
        });
        JobId child = awaitChild(parent, "Middle");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> details(child).children().size() == 3
                        && state(child) == JobState.WAITING
                        && state(below(child, 0)) == JobState.RUNNING);
        JobId elsewhere = below(child, 2);
        sql.sql("update job_job set state = 'RUNNING', fence = 1 where id = ?")
                .param(elsewhere.toString())
                .update();
        assertThat(As.call(teacher, () -> jobs.cancel(parent))).isTrue();
        awaitState(parent, JobState.CANCELLED);
        awaitState(child, JobState.CANCELLED);
        awaitState(below(child, 0), JobState.CANCELLED);
        assertThat(state(below(child, 1))).isEqualTo(JobState.CANCELLED);
        assertThat(scripts.endedUnrun(waiting)).contains(new ScriptedHandler.EndedUnrun(Set.of(), Optional.empty()));
        assertThat(sql.sql("select stop_request from job_job where id = ?")
                        .param(elsewhere.toString())
                        .query(String.class)
                        .single())
                .as("the process that works on it is told")
                .isEqualTo("CANCEL");
    }

    @Test
    void aPausedFamilyGoesOnTogether() {
        String slow = bring(this::hold);
        JobId parent = submit(run -> {
            run.submit("slow", request(slow));
            run.awaitChildren();
        });
        JobId child = awaitChild(parent, "Slow");
        awaitState(child, JobState.RUNNING);
        awaitState(parent, JobState.WAITING);
        assertThat(As.call(teacher, () -> jobs.pause(parent))).isTrue();
        awaitState(child, JobState.PAUSED);
        assertThat(state(parent)).isEqualTo(JobState.PAUSED);
        held.set(false);
        assertThat(As.call(teacher, () -> jobs.resume(parent))).isTrue();
        awaitState(parent, JobState.SUCCEEDED);
        awaitState(child, JobState.SUCCEEDED);
    }

    @Test
    void aParentWhoseProcessDiesFindsItsChildrenByMarkAndSubmitsNoneTwice() {
        String slow = bring(this::hold);
        AtomicBoolean ending = new AtomicBoolean();
        JobId parent = submitLater(run -> {
            runs.incrementAndGet();
            run.submit("first", request(slow));
            if (runs.get() == 1) {
                ending.set(true);
                run.checkCancelled();
            }
            run.submit("second", request(slow));
            run.awaitChildren();
        });
        assertThat(runner.run(ticket(parent), ending::get)).isEqualTo(new Outcome.Again(Duration.ZERO));
        sql.sql("update job_job set state = 'RUNNING' where id = ?")
                .param(parent.toString())
                .update();
        assertThat(runner.run(ticket(parent), () -> false)).isEqualTo(new Outcome.Again(Duration.ofSeconds(3)));
        assertThat(details(parent).summary().waitingFor()).isEqualTo(Text.of("job.waiting.children", 0, 2));
        assertThat(runner.run(ticket(parent), () -> false))
                .as("not begun while a child is open")
                .isEqualTo(new Outcome.Again(Duration.ofSeconds(3)));
        assertThat(runs).hasValue(2);
        assertThat(details(parent).children()).hasSize(2);
        held.set(false);
        awaitState(parent, JobState.SUCCEEDED);
        assertThat(runs).hasValue(3);
        assertThat(details(parent).children()).hasSize(2);
    }

    @Test
    void theEndOfTheLastChildWakesItsParent() {
        String quick = bring(_ -> {});
        JobId parent = submitLater(run -> {
            run.submit("quick", request(quick).startingAt(LATER));
            run.awaitChildren();
        });
        runner.run(ticket(parent), () -> false);
        JobId child = below(parent, 0);
        runner.run(ticket(child), () -> false);
        awaitState(parent, JobState.SUCCEEDED);
    }

    @Test
    void aJobThatFailsCancelsTheChildrenThatAreLeft() {
        String slow = bring(this::hold);
        JobId parent = submit(run -> {
            run.submit("slow", request(slow));
            run.submit("later", request(slow).startingAt(LATER));
            throw new JobFailed(Text.verbatim("no more"));
        });
        awaitState(parent, JobState.FAILED);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        details(parent).children().stream().allMatch(child -> child.state() == JobState.CANCELLED));
    }

    @Test
    void aFamilyIsRetriedAsOneAndWhatEndedWellIsNotDoneAgain() {
        AtomicInteger good = new AtomicInteger();
        String fine = bring(_ -> good.incrementAndGet());
        String failing = bring(_ -> {
            if (held.get()) {
                throw new JobFailed(Text.verbatim("disk full"));
            }
        });
        JobId parent = submit(run -> {
            run.submit("fine", request(fine));
            run.submit("failing", request(failing));
            if (!run.awaitChildren().stream().allMatch(ChildOutcome::isDone)) {
                throw new JobFailed(Text.verbatim("not all are there"));
            }
        });
        awaitState(parent, JobState.FAILED);
        held.set(false);
        JobId child = below(parent, 1);
        assertThat(As.call(teacher, () -> jobs.retryFailed(child)))
                .as("asked of the child")
                .isTrue();
        awaitState(parent, JobState.SUCCEEDED);
        assertThat(details(parent).children())
                .extracting(JobSummary::state)
                .containsExactly(JobState.SUCCEEDED, JobState.SUCCEEDED);
        assertThat(good).hasValue(1);
    }

    @Test
    void aFamilyIsNotOpenedWhileOneOfItStillComesToItsEnd() {
        String slow = bring(_ -> {});
        JobId parent = submitLater(run -> {
            run.submit("slow", request(slow).startingAt(LATER));
            run.awaitChildren();
        });
        runner.run(ticket(parent), () -> false);
        sql.sql("update job_job set state = 'RUNNING', fence = 1 where id = ?")
                .param(below(parent, 0).toString())
                .update();
        As.run(teacher, () -> jobs.cancel(parent));
        assertThat(state(parent)).isEqualTo(JobState.CANCELLED);
        assertThat(As.call(teacher, () -> jobs.retryFailed(parent))).isFalse();
    }

    @Test
    void aCancelledParentSubmitsNothingMore() {
        String child = bring(_ -> {});
        JobId parent = submitLater(run -> {
            As.call(teacher, () -> jobs.cancel(run.id()));
            run.submit("late", request(child));
        });
        runner.run(ticket(parent), () -> false);
        assertThat(state(parent)).isEqualTo(JobState.CANCELLED);
        assertThat(details(parent).children()).isEmpty();
    }

    @Test
    void aChildThatWouldWaitForItsParentForEverIsRefused() {
        String child = bring(_ -> {});
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        String name = bring(run -> {
            try {
                run.submit("same key", request(child).inTurn("house"));
            } catch (IllegalArgumentException refused) {
                refusals.add(String.valueOf(refused.getMessage()));
            }
        });
        JobId parent = As.call(teacher, () -> jobs.submit(request(name).inTurn("house")));
        awaitState(parent, JobState.SUCCEEDED);
        assertThat(refusals).singleElement().asString().contains("serial key");
        assertThatThrownBy(
                        () -> As.call(teacher, () -> jobs.submit(request(child).under(parent))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jobsThatSubmitThemselvesEndAtTheFifthLevel() {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, run -> {
            runs.incrementAndGet();
            run.submit("deeper", request(name));
            run.awaitChildren();
        });
        JobId parent = As.call(teacher, () -> jobs.submit(request(name)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> sql.sql("select count(*) from job_job where family = ?")
                                .param(parent.toString())
                                .query(Integer.class)
                                .single()
                        == Families.MOST_LEVELS - 1);
        awaitState(parent, JobState.SUCCEEDED);
    }

    private void hold(JobRun<?> run) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    run.checkCancelled();
                    return !held.get();
                });
    }

    private String bring(ScriptedHandler.WorkContext work) {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, work);
        return name;
    }

    private JobId submit(ScriptedHandler.WorkContext work) {
        String name = bring(work);
        return As.call(teacher, () -> jobs.submit(request(name)));
    }

    private JobId submitLater(ScriptedHandler.WorkContext work) {
        String name = bring(work);
        return As.call(teacher, () -> jobs.submit(request(name).startingAt(LATER)));
    }

    private static JobRequest request(String name) {
        return new JobRequest(
                ScriptedHandler.KIND, new ScriptedHandler.Script(name), Text.verbatim("One of many"), null, null);
    }

    private ScheduledRun ticket(JobId job) {
        return new ScheduledRun(job.value(), teacher.home().value(), 0);
    }

    private JobId awaitChild(JobId parent, String what) {
        await(what)
                .atMost(Duration.ofSeconds(30))
                .until(() -> !details(parent).children().isEmpty());
        return below(parent, 0);
    }

    private void awaitCount(JobId parent, int ended, int total) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Text.of("job.waiting.children", ended, total)
                        .equals(details(parent).summary().waitingFor()));
    }

    private JobId below(JobId parent, int position) {
        return details(parent).children().get(position).id();
    }

    private void awaitState(JobId job, JobState state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state(job) == state);
    }

    private JobState state(JobId job) {
        return details(job).summary().state();
    }

    private JobDetails details(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow();
    }
}

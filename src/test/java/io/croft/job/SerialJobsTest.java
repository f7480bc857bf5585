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
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jobs on one thing work one after another, however many there are. */
@CroftTest
class SerialJobsTest {

    private static final int MANY = 24;
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    ScriptedHandler scripts;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private final String key = "class:" + UUID.randomUUID();

    @Test
    void twentyFourJobsOnOneClassWorkOneAtATimeInTheirOrder() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Queue<Integer> order = new ConcurrentLinkedQueue<>();
        List<JobId> submitted = As.call(
                teacher,
                () -> IntStream.range(0, MANY)
                        .mapToObj(n -> jobs.submit(request(run -> {
                                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                                    order.add(n);
                                    run.step(Text.verbatim("works"));
                                    atOnce.decrementAndGet();
                                })
                                .inTurn(key)))
                        .toList());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> submitted.stream().allMatch(job -> state(job) == JobState.SUCCEEDED));
        assertThat(most).hasValue(1);
        assertThat(order)
                .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void aJobThatIsNotYetItsTurnSaysWhatItWaitsForAndHoldsNoThread() {
        JobId first = submitForLater();
        JobId second = submitForLater();
        assertThat(runner.run(ticket(second), () -> false)).isInstanceOf(Outcome.Again.class);
        JobSummary waiting = details(second).summary();
        assertThat(waiting.state()).isEqualTo(JobState.WAITING);
        assertThat(waiting.waitingFor()).isEqualTo(Text.of("job.waiting.turn"));
        assertThat(waiting.waitsFor()).isEqualTo(first);
        assertThat(runner.run(ticket(first), () -> false)).isInstanceOf(Outcome.Over.class);
        assertThat(runner.run(ticket(second), () -> false)).isInstanceOf(Outcome.Over.class);
        assertThat(state(second)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void aJobThatIsDoneAgainWaitsBehindTheOneThatWorksNow() {
        JobId failed = As.call(
                teacher,
                () -> jobs.submit(request(run -> {
                            throw new JobFailed(Text.verbatim("no"));
                        })
                        .inTurn(key)
                        .startingAt(LATER)));
        runner.run(ticket(failed), () -> false);
        JobId later = As.call(
                teacher,
                () -> jobs.submit(request(run -> {
                            assertThat(As.call(teacher, () -> jobs.retryFailed(failed)))
                                    .isTrue();
                            ScheduledRun again = new ScheduledRun(
                                    failed.value(), teacher.home().value(), 1);
                            assertThat(runner.run(again, () -> false)).isInstanceOf(Outcome.Again.class);
                        })
                        .inTurn(key)
                        .startingAt(LATER)));
        runner.run(ticket(later), () -> false);
        assertThat(state(later)).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void jobsOfOtherCompaniesWithTheSameKeyDoNotWait() {
        submitForLater();
        Actor other = As.actor(Role.TEACHER, As.newCompany());
        JobId theirs =
                As.call(other, () -> jobs.submit(request(run -> {}).inTurn(key).startingAt(LATER)));
        assertThat(runner.run(new ScheduledRun(theirs.value(), other.home().value(), 0), () -> false))
                .isInstanceOf(Outcome.Over.class);
    }

    private JobId submitForLater() {
        return As.call(teacher, () -> jobs.submit(request(run -> {}).inTurn(key).startingAt(LATER)));
    }

    private JobRequest request(ScriptedHandler.WorkContext work) {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, work);
        return new JobRequest(
                ScriptedHandler.KIND, new ScriptedHandler.Script(name), Text.verbatim("One by one"), null, null);
    }

    private ScheduledRun ticket(JobId job) {
        return new ScheduledRun(job.value(), teacher.home().value(), 0);
    }

    private JobState state(JobId job) {
        return details(job).summary().state();
    }

    private JobDetails details(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow();
    }
}

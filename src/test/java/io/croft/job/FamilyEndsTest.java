package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of a family reaches all of it, and only those of it that have ended. */
@CroftTest
class FamilyEndsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    UnrunJobs unrun;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    JdbcClient sql;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private final String deaf = name();
    private final String sibling = name();
    private final String parentName = name();

    @Test
    void aFamilyIsCancelledAlsoWhereOneOfItCannotBeTold() {
        JobId parent = begunFamily();
        assertThat(As.call(teacher, () -> jobs.cancel(parent))).isTrue();
        assertThat(state(parent)).isEqualTo(JobState.CANCELLED);
        assertThat(childStates(parent)).containsOnly(JobState.CANCELLED);
        assertThat(scripts.endedUnrun(deaf)).isPresent();
        assertThat(scripts.endedUnrun(sibling)).isPresent();
        assertThat(scripts.endedUnrun(parentName)).isPresent();
    }

    @Test
    void whenAParentFailsAllAreToldButTheOneThatCannotBe() {
        JobId parent = submit(run -> {
            submitChildren(run);
            throw new JobFailed(Text.verbatim("no more"));
        });
        runner.run(ticket(parent, 0), () -> false);
        assertThat(state(parent)).isEqualTo(JobState.FAILED);
        assertThat(childStates(parent)).containsOnly(JobState.CANCELLED);
        assertThat(scripts.endedUnrun(sibling)).isPresent();
        assertThat(scripts.endedUnrun(parentName)).isPresent();
    }

    @Test
    void whenAParentIsGivenUpAllAreToldButTheOneThatCannotBe() {
        JobId parent = begunFamily();
        begunTooOften(parent);
        runner.run(ticket(parent, 0), () -> false);
        assertThat(state(parent)).isEqualTo(JobState.FAILED);
        assertThat(childStates(parent)).containsOnly(JobState.CANCELLED);
        assertThat(scripts.endedUnrun(sibling)).isPresent();
        assertThat(scripts.endedUnrun(parentName)).isPresent();
    }

    @Test
    void givingUpATurnThatIsOverTouchesNothingOfTheNext() {
        JobId parent = begunFamily();
        begunTooOften(parent);
        sql.sql("update job_job set turn = turn + 1, attempts = 0 where id = ?")
                .param(parent.toString())
                .update();
        CurrentActor.run(Actor.system(teacher.home()), () -> unrun.giveUp(ticket(parent, 0)));
        assertThat(state(parent)).isEqualTo(JobState.WAITING);
        assertThat(childStates(parent)).containsOnly(JobState.WAITING);
        assertThat(scripts.endedUnrun(parentName)).isEmpty();
        assertThat(details(parent).messages()).extracting(JobMessage::level).doesNotContain(JobMessage.Level.ERROR);
    }

    @Test
    void aRetryOfAChildThatWentWellOpensNothingAboveIt() {
        AtomicBoolean failing = new AtomicBoolean(true);
        JobId parent = submit(run -> {
            run.submit("fine", request(sibling).startingAt(LATER));
            run.awaitChildren();
            if (failing.get()) {
                throw new JobFailed(Text.verbatim("not enough"));
            }
        });
        runner.run(ticket(parent, 0), () -> false);
        JobId child = details(parent).children().getFirst().id();
        sql.sql("update job_job set state = 'SUCCEEDED', finished_at = utc_timestamp(6) where id = ?")
                .param(child.toString())
                .update();
        runner.run(ticket(parent, 0), () -> false);
        assertThat(state(parent)).isEqualTo(JobState.FAILED);
        assertThat(As.call(teacher, () -> jobs.retryFailed(child))).isFalse();
        assertThat(state(parent)).isEqualTo(JobState.FAILED);
    }

    @Test
    void twoFamiliesCannotWaitForEachOthersSerialKeys() {
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        scripts.bring(parentName, run -> {
            try {
                run.submit("other key", request(sibling).inTurn("garden").startingAt(LATER));
            } catch (IllegalArgumentException refused) {
                refusals.add(String.valueOf(refused.getMessage()));
            }
        });
        JobId parent = As.call(
                teacher, () -> jobs.submit(request(parentName).inTurn("house").startingAt(LATER)));
        runner.run(ticket(parent, 0), () -> false);
        assertThat(refusals).singleElement().asString().contains("serial key");
        assertThat(details(parent).children()).isEmpty();
    }

    /** A parent that waits for two children, of which none has begun. */
    private JobId begunFamily() {
        JobId parent = submit(run -> {
            submitChildren(run);
            run.awaitChildren();
        });
        runner.run(ticket(parent, 0), () -> false);
        assertThat(childStates(parent)).containsExactly(JobState.WAITING, JobState.WAITING);
        return parent;
    }

    private void submitChildren(JobRun<?> run) {
        scripts.deafen(deaf);
        run.submit("deaf", request(deaf).startingAt(LATER));
        run.submit("sibling", request(sibling).startingAt(LATER));
    }

    private void begunTooOften(JobId job) {
        sql.sql("update job_job set attempts = ? where id = ?")
                .params(SerialKeys.MOST_ATTEMPTS, job.toString())
                .update();
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    private JobId submit(ScriptedHandler.WorkContext work) {
        scripts.bring(parentName, work);
        return As.call(teacher, () -> jobs.submit(request(parentName).startingAt(LATER)));
    }

    private static JobRequest request(String name) {
        return new JobRequest(
                ScriptedHandler.KIND, new ScriptedHandler.Script(name), Text.verbatim("One of many"), null, null);
    }

    private ScheduledRun ticket(JobId job, int turn) {
        return new ScheduledRun(job.value(), teacher.home().value(), turn);
    }

    private List<JobState> childStates(JobId parent) {
        return details(parent).children().stream().map(JobSummary::state).toList();
    }

    private JobState state(JobId job) {
        return details(job).summary().state();
    }

    private JobDetails details(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow();
    }
}

package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class OtherProcessEventsTest {

    @Autowired
    Jobs jobs;

    @Autowired
    JobStore store;

    @Autowired
    ActiveRuns active;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    TestClock clock;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void thatAJobHasEndedIsHeardOnceInEveryOtherProcess() {
        JobId job = ended();
        OtherProcessEvents elsewhere = new OtherProcessEvents(store, active, heard::add, clock);
        elsewhere.look();
        elsewhere.look();
        assertThat(heard(job))
                .singleElement()
                .satisfies(event -> assertThat(((JobEvent.JobFinishedElsewhere) event).state())
                        .isEqualTo(JobState.SUCCEEDED));
        assertThat(heard).noneMatch(event -> event instanceof JobEvent.JobFinished);
    }

    @Test
    void whatEndedWhileAProcessCouldNotLookIsHeardAfterwards() {
        OtherProcessEvents elsewhere = new OtherProcessEvents(store, active, heard::add, clock);
        elsewhere.look();
        JobId job = ended();
        clock.advance(Duration.ofMinutes(10));
        elsewhere.look();
        assertThat(heard(job)).hasSize(1);
    }

    @Test
    void afterTheClockWasSetBackWhatEndsIsHeard() {
        OtherProcessEvents elsewhere = new OtherProcessEvents(store, active, heard::add, clock);
        clock.advance(Duration.ofMinutes(10));
        elsewhere.look();
        clock.reset();
        JobId job = ended();
        elsewhere.look();
        assertThat(heard(job)).hasSize(1);
    }

    @Test
    void whatAListenerCouldNotHearIsToldAgainAndAnErrorEndsNothing() {
        AtomicBoolean broken = new AtomicBoolean(true);
        OtherProcessEvents elsewhere = new OtherProcessEvents(
                store,
                active,
                event -> {
                    if (broken.get()) {
                        throw new NoClassDefFoundError("at the end of a disk");
                    }
                    heard.add(event);
                },
                clock);
        JobId job = ended();
        elsewhere.look();
        broken.set(false);
        elsewhere.look();
        elsewhere.look();
        assertThat(heard(job)).hasSize(1);
    }

    private List<Object> heard(JobId job) {
        return heard.stream()
                .filter(event -> event instanceof JobEvent.JobFinishedElsewhere ended
                        && ended.job().equals(job))
                .toList();
    }

    private JobId ended() {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, _ -> {});
        JobId job = As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                        ScriptedHandler.KIND, new ScriptedHandler.Script(name), Text.verbatim("Work"), null, null)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> As.call(teacher, () -> jobs.find(job))
                                .orElseThrow()
                                .summary()
                                .state()
                                .finished()
                        && !active.ids().contains(job));
        return job;
    }
}

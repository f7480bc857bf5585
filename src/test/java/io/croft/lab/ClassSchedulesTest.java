package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Role;
import io.croft.fleet.CloneMethod;
import io.croft.job.JobState;
import io.croft.job.MissedRun;
import io.croft.job.PlanResult;
import io.croft.job.ScheduleSummary;
import io.croft.job.ScheduledStart;
import io.croft.job.Schedules;
import io.croft.job.Timing;
import io.croft.simulator.GuestView;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.PlainWords;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CroftTest
class ClassSchedulesTest {

    private static final Timing MORNINGS = new Timing.Cron("45 7 * * MON-FRI", ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext beans;

    @Autowired
    ClassSchedules plans;

    @Autowired
    ClassPowerSchedule work;

    @Autowired
    Schedules schedules;

    @Autowired
    Classes classes;

    private SimulatedSchool school;

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks());
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void allMachinesThatAClassHasAtTheTimeAreToldAndWithTheClassGoesWhatWasPlanned() {
        var id = school.deploy("Mornings", CloneMethod.OVERLAY, 2);
        assertThat(As.call(school.teacher, () -> plans.plan(id, SeatAction.START, MORNINGS, MissedRun.SKIP)))
                .isInstanceOf(PlanResult.Planned.class);
        assertThat(planned(id))
                .singleElement()
                .satisfies(schedule ->
                        assertThat(PlainWords.of(schedule.title())).isEqualTo("Start all machines of Mornings"));
        school.awaitEnd(((DeployResult.Submitted) As.call(school.teacher, () -> classes.addSeats(id, 1))).job());
        var start = (ScheduledStart.Started) As.call(school.teacher, () -> work.start(payload(id, SeatAction.START)));
        assertThat(school.awaitEnd(start.job()).summary().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(running(id)).isEqualTo(3);
        school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
        assertThat(planned(id)).isEmpty();
    }

    @Test
    void whoDoesNotTeachTheClassPlansNothingForItAndStartsNothingAnyMore() {
        var id = school.deploy("Not yours", CloneMethod.OVERLAY, 1);
        var other = As.actor(Role.TEACHER, school.company);
        assertThatThrownBy(() -> As.call(other, () -> plans.plan(id, SeatAction.STOP, MORNINGS, MissedRun.SKIP)))
                .isInstanceOf(ClassNotFound.class);
        var payload = payload(id, SeatAction.STOP);
        assertThat(As.call(other, () -> work.allows(payload, other))).isFalse();
        assertThat(As.call(school.teacher, () -> work.allows(payload, school.teacher)))
                .isTrue();
        var student = As.actor(Role.USER, school.company);
        assertThat(As.call(student, () -> work.allows(payload, student))).isFalse();
    }

    private static ClassPowerSchedule.Payload payload(ClassId id, SeatAction action) {
        return new ClassPowerSchedule.Payload(id.value(), action);
    }

    private List<ScheduleSummary> planned(ClassId id) {
        return As.call(school.teacher, () -> schedules.about(ClassSchedules.subject(id)));
    }

    private long running(ClassId id) {
        return school.guestsOf(id).stream()
                .filter(GuestView::running)
                .filter(guest -> guest.name().matches(".*-\\d\\d"))
                .count();
    }
}

package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.fleet.CloneMethod;
import io.croft.job.JobId;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

@CroftTest
class LabActivityTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    Seats seats;

    @Autowired
    ActivityLog log;

    @Autowired
    ClassFixture some;

    @Test
    void whatIsAskedOfAClassAndItsSeatsIsRecordedInProgressAndWithItsResult() {
        try (var school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks())) {
            var id = school.deploy("Told", CloneMethod.LINKED_CLONE, 1);
            var seat = school.find(id).seats().getFirst();
            var job = ((SeatResult.Submitted) As.call(school.teacher, () -> seats.power(seat.id(), SeatAction.START)))
                    .job();
            school.awaitEnd(job);
            school.awaitEnd(As.call(school.teacher, () -> classes.delete(id)));
            var admin = As.actor(Role.COMPANY_ADMIN, school.teacher.company());
            assertThat(about(admin, id.toString(), 5))
                    .extracting(ActivityRecord::action, ActivityRecord::result, ActivityRecord::actor)
                    .contains(
                            tuple("lab.class.deploy", ActivityResult.IN_PROGRESS, school.teacher.id()),
                            tuple("lab.class.made", ActivityResult.SUCCESS, school.teacher.id()),
                            tuple("lab.class.delete", ActivityResult.IN_PROGRESS, school.teacher.id()),
                            tuple("lab.class.gone", ActivityResult.SUCCESS, school.teacher.id()));
            assertThat(about(admin, seat.id().toString(), 2))
                    .extracting(ActivityRecord::action, ActivityRecord::result)
                    .containsExactlyInAnyOrder(
                            tuple("lab.seat.start", ActivityResult.IN_PROGRESS),
                            tuple("lab.seat.start", ActivityResult.SUCCESS));
            assertThat(ends(admin, job, school.teacher))
                    .containsExactlyInAnyOrder(
                            tuple("job.submitted", ActivityResult.IN_PROGRESS),
                            tuple("job.ended", ActivityResult.SUCCESS));
        }
    }

    @Test
    void aTeacherSeesWhatOthersDidToTheirClassAndItsSeatsAndAnotherTeacherDoesNot() {
        TenantId company = some.company();
        Actor teacher = As.actor(Role.TEACHER, company);
        Actor other = As.actor(Role.TEACHER, company);
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        ClassId id = some.ready(teacher, 1);
        var seat = As.call(admin, () -> classes.find(id)).orElseThrow().seats().getFirst();
        assertThat(As.call(admin, () -> seats.power(seat.id(), SeatAction.STOP)))
                .isInstanceOf(SeatResult.Refused.class);
        assertThat(As.call(admin, () -> classes.addSeats(id, 0))).isInstanceOf(DeployResult.Refused.class);
        for (String thing : List.of(seat.id().toString(), id.toString())) {
            assertThat(about(teacher, thing, 1))
                    .extracting(ActivityRecord::actor)
                    .contains(admin.id());
            List<ActivityRecord> seen = As.call(
                    other,
                    () -> log.list(ActivityFilter.ofThing(thing), PageRequest.ofSize(50))
                            .getContent());
            assertThat(seen).isEmpty();
        }
        List<ActivityRecord> all = As.call(
                teacher,
                () -> log.list(ActivityFilter.ALL, PageRequest.ofSize(50)).getContent());
        assertThat(all).extracting(ActivityRecord::actor).contains(admin.id());
    }

    @Test
    void whatIsRefusedIsRecordedAsFailedWithItsReason() {
        TenantId company = some.company();
        Actor teacher = As.actor(Role.TEACHER, company);
        ClassId id = some.ready(teacher, 1);
        As.run(teacher, () -> {
            assertThat(classes.addSeats(id, 0)).isInstanceOf(DeployResult.Refused.class);
            var seat = classes.find(id).orElseThrow().seats().getFirst().id();
            assertThat(seats.power(seat, SeatAction.STOP)).isInstanceOf(SeatResult.Refused.class);
            assertThat(about(teacher, seat.toString(), 1))
                    .extracting(ActivityRecord::action, ActivityRecord::result)
                    .containsExactly(tuple("lab.seat.stop", ActivityResult.FAILED));
        });
        ActivityRecord refused = about(teacher, id.toString(), 1).getFirst();
        assertThat(refused.action()).isEqualTo("lab.class.addSeats");
        assertThat(refused.result()).isEqualTo(ActivityResult.FAILED);
        assertThat(refused.company()).isEqualTo(company);
        assertThat(refused.details()).contains("lab.seats.invalid");
    }

    private List<org.assertj.core.groups.Tuple> ends(Actor reader, JobId job, Actor starter) {
        return about(reader, job.toString(), 2).stream()
                .filter(record -> starter.id().equals(record.actor()))
                .map(record -> tuple(record.action(), record.result()))
                .toList();
    }

    private List<ActivityRecord> about(Actor reader, String thing, int expected) {
        return await().until(
                        () -> As.call(
                                reader,
                                () -> log.list(ActivityFilter.ofThing(thing), PageRequest.ofSize(20))
                                        .getContent()),
                        records -> records.size() >= expected);
    }
}

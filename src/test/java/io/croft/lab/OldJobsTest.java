package io.croft.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterId;
import io.croft.job.JobId;
import io.croft.job.JobRequest;
import io.croft.job.Jobs;
import io.croft.job.SteeringRefused;
import io.croft.joining.InviteLinks;
import io.croft.joining.JoinResult;
import io.croft.joining.Joining;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An old job has no more power than the person who reopens it has today. */
@CroftTest
class OldJobsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    Joining joining;

    @Autowired
    InviteLinks links;

    @Autowired
    Seats seats;

    @Autowired
    ClassFixture classes;

    private TenantId company = TenantId.NOBODY;
    private Actor teacher = As.superAdmin();
    private Actor student = As.superAdmin();
    private ClassId labClass = new ClassId(UUID.randomUUID());

    @BeforeEach
    void aClass() {
        company = classes.company();
        teacher = As.actor(Role.TEACHER, company);
        student = As.actor(Role.USER, company);
        labClass = classes.ready(teacher, 1);
    }

    @Test
    void aRevertIsNotResumedAfterTheSeatWentToSomebodyElse() {
        var seat = join(student);
        var payload = new RevertSeatJob.Payload(List.of(seat.value()), Set.of(), null);
        var revert = submit(student, RevertSeatJob.KIND, payload);
        As.call(student, () -> jobs.pause(revert));
        As.call(teacher, () -> seats.free(seat, student.id()));
        assertThat(join(As.actor(Role.USER, company))).isEqualTo(seat);
        assertThatThrownBy(() -> As.call(student, () -> jobs.resume(revert))).isInstanceOf(SteeringRefused.class);
        As.call(student, () -> jobs.cancel(revert));
        assertThatThrownBy(() -> As.call(student, () -> jobs.retryFailed(revert)))
                .isInstanceOf(SteeringRefused.class);
        assertThat(As.call(As.actor(Role.COMPANY_ADMIN, company), () -> jobs.retryFailed(revert)))
                .isTrue();
    }

    @Test
    void aResellerSeesTheJobsOfACompanyButDoesNotSteerThem() {
        var deploy = submit(teacher, DeployClassJob.KIND, new DeployClassJob.Payload(labClass.value()));
        var reseller = As.actor(Role.RESELLER, company);
        assertThat(As.call(reseller, () -> jobs.find(deploy))).isPresent();
        assertThatThrownBy(() -> As.call(reseller, () -> jobs.cancel(deploy))).isInstanceOf(SteeringRefused.class);
        assertThat(As.call(As.actor(Role.COMPANY_ADMIN, company), () -> jobs.cancel(deploy)))
                .isTrue();
    }

    @Test
    void anotherTeachersDeploymentIsNotReopened() {
        var deploy = submit(teacher, DeployClassJob.KIND, new DeployClassJob.Payload(labClass.value()));
        As.call(teacher, () -> jobs.pause(deploy));
        var colleague = As.actor(Role.TEACHER, company);
        assertThatThrownBy(() -> As.call(colleague, () -> jobs.resume(deploy)))
                .isInstanceOf(io.croft.job.JobNotFound.class);
        assertThat(As.call(teacher, () -> jobs.resume(deploy))).isTrue();
        As.call(teacher, () -> jobs.cancel(deploy));
    }

    private SeatId join(Actor person) {
        var token = As.call(teacher, () -> links.find(labClass.target()))
                .orElseThrow()
                .path()
                .substring("join/".length());
        return new SeatId(((JoinResult.Seated) As.call(person, () -> joining.join(token)))
                .place()
                .value());
    }

    private JobId submit(Actor person, String kind, Object payload) {
        return As.call(
                person,
                () -> jobs.submit(new JobRequest(kind, payload, Text.verbatim("Old"), null, null)
                        .onResource(new ClusterId(Identifier.next()))
                        .startingAt(LATER)));
    }
}

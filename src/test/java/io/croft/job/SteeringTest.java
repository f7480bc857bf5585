package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Seeing a job is not steering it, and having been allowed once is not being allowed now. */
@CroftTest
class SteeringTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    ScriptedHandler scripts;

    private final TenantId company = As.newCompany();
    private final Actor teacher = As.actor(Role.TEACHER, company);
    private final Actor admin = As.actor(Role.COMPANY_ADMIN, company);

    @Test
    void whoMaySeeTheJobsOfACompanyMayNotByThatSteerThem() {
        JobId job = submit(run -> {});
        scripts.refuse(admin.id());
        assertThat(As.call(admin, () -> jobs.find(job)).orElseThrow().may()).isEqualTo(new Steering(false, false));
        assertThatThrownBy(() -> As.call(admin, () -> jobs.cancel(job))).isInstanceOf(SteeringRefused.class);
        assertThatThrownBy(() -> As.call(admin, () -> jobs.pause(job))).isInstanceOf(SteeringRefused.class);
        As.call(teacher, () -> jobs.cancel(job));
        assertThatThrownBy(() -> As.call(admin, () -> jobs.retryFailed(job))).isInstanceOf(SteeringRefused.class);
        assertThat(As.call(teacher, () -> jobs.retryFailed(job))).isTrue();
    }

    @Test
    void whoLostTheRightToTheWorkStopsTheirJobButDoesNotReopenIt() {
        JobId job = submit(run -> {});
        As.call(teacher, () -> jobs.pause(job));
        scripts.refuse(teacher.id());
        assertThat(As.call(teacher, () -> jobs.find(job)).orElseThrow().may()).isEqualTo(new Steering(true, false));
        assertThatThrownBy(() -> As.call(teacher, () -> jobs.resume(job))).isInstanceOf(SteeringRefused.class);
        assertThat(As.call(teacher, () -> jobs.cancel(job))).isTrue();
        assertThatThrownBy(() -> As.call(teacher, () -> jobs.retryFailed(job))).isInstanceOf(SteeringRefused.class);
    }

    @Test
    void aReopenedJobWorksWithTheRightsOfWhoReopenedItAndStaysTheirsWhoStartedIt() {
        AtomicReference<Actor> worker = new AtomicReference<>();
        JobId job = submit(run -> worker.set(run.actor()));
        As.call(teacher, () -> jobs.pause(job));
        assertThat(As.call(admin, () -> jobs.resume(job))).isTrue();
        runner.run(new ScheduledRun(job.value(), company.value(), 1), () -> false);
        assertThat(worker).hasValue(admin);
        assertThat(As.call(teacher, () -> jobs.find(job))
                        .orElseThrow()
                        .summary()
                        .startedBy())
                .isEqualTo(teacher.id());
    }

    private JobId submit(ScriptedHandler.WorkContext work) {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, work);
        return As.call(
                teacher,
                () -> jobs.submit(new JobRequest(
                                ScriptedHandler.KIND,
                                new ScriptedHandler.Script(name),
                                Text.verbatim("To be steered"),
                                null,
                                null)
                        .startingAt(LATER)));
    }
}

package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Impersonator;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The end of a job is recorded for whoever ordered it, also where that was somebody in another's name. */
@CroftTest
class ImpersonatedEndTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    ActivityLog log;

    private final TenantId company = As.newCompany();
    private final Actor teacher = As.actor(Role.TEACHER, company);
    private final Actor admin = As.actor(Role.COMPANY_ADMIN, company);
    private final Impersonator ada = new Impersonator(new UserId(Identifier.next()), "Ada", company, null);

    @Test
    void whatSomebodyOrderedInAnothersNameEndsInBothNames() {
        JobId job = submit(teacher.impersonatedBy(ada));
        As.call(teacher, () -> jobs.cancel(job));
        assertThat(ended(job).actor()).isEqualTo(teacher.id());
        assertThat(ended(job).impersonator()).contains("Ada");
    }

    @Test
    void whatAPersonOrderedIsTheirsAlsoWhereSomebodyInAnothersNameStoppedIt() {
        JobId job = submit(teacher);
        As.call(admin.impersonatedBy(ada), () -> jobs.cancel(job));
        assertThat(ended(job).actor()).isEqualTo(teacher.id());
        assertThat(ended(job).impersonator()).isEmpty();
    }

    private JobId submit(Actor by) {
        return As.call(
                by,
                () -> jobs.submit(new JobRequest(
                                ScriptedHandler.KIND,
                                new ScriptedHandler.Script("never run"),
                                Text.verbatim("To be stopped"),
                                null,
                                null)
                        .startingAt(LATER)));
    }

    private ActivityRecord ended(JobId job) {
        return await().until(
                        () -> As.call(admin, () -> {
                            List<ActivityRecord> records = log.list(
                                            ActivityFilter.ofThing(job.toString()), PageRequest.ofSize(20))
                                    .getContent();
                            return records.stream()
                                    .filter(record -> record.action().equals("job.ended"))
                                    .findFirst();
                        }),
                        Optional::isPresent)
                .orElseThrow();
    }
}

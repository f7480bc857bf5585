package io.croft.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.activity.ActivityEvent.SignInsFailed;
import io.croft.job.JobEvent.JobFinished;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class CroftNoticesTest {

    @Autowired
    NotifyFixture some;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Bell bell;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final JobId job = JobId.next();

    @Test
    void whoeverStartedAJobHearsHowItEnded() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        ends(ann, ann.id(), JobState.FAILED, null);
        assertThat(As.call(ann, bell::newest)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(CroftKinds.JOB_FAILED);
            assertThat(entry.headline().key()).isEqualTo("notify.notice.job.failed");
            assertThat(entry.words().args()).containsExactly("Networks");
            assertThat(entry.link()).isEqualTo("jobs/" + job);
        });
    }

    @Test
    void nobodyIsToldOfWhatTheyCancelledNorOfPartsOfAJobNorOfWhatCroftStarted() {
        Actor ann = some.person(Role.TEACHER, "Ann", Locale.ENGLISH);
        ends(ann, ann.id(), JobState.CANCELLED, null);
        jdbc.update("delete from job_job where id = ?", job.value());
        ends(ann, ann.id(), JobState.SUCCEEDED, JobId.next());
        jdbc.update("delete from job_job where id = ?", job.value());
        ends(ann, UserId.SYSTEM, JobState.FAILED, null);
        assertThat(As.call(ann, bell::newest)).isEmpty();
    }

    @Test
    void theProviderHearsOfManyFailedSignIns() {
        int before = some.count("select count(*) from notify_notice where kind = ?", CroftKinds.SIGN_INS_FAILED);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new SignInsFailed("192.0.2.9", 10, Instant.EPOCH)));
        assertThat(some.count("select count(*) from notify_notice where kind = ?", CroftKinds.SIGN_INS_FAILED))
                .isEqualTo(before + 1);
    }

    private void ends(Actor actor, UserId startedBy, JobState state, @Nullable JobId parent) {
        jdbc.update(
                """
                insert into job_job (id, tenant_id, kind, payload, actor, title, started_by, started_by_name, origin, leaves, state,
                    submitted_at, changed_at, finished_at, parent_id)
                values (?, ?, 'test', '{}', '{}', '{"key":"text.verbatim","args":["Networks"]}', ?, 'Ann', '', '{"key":"job.jobs","args":[]}',
                    ?, now(6), '2026-01-01', now(6), ?)""",
                job.value(),
                actor.home().value(),
                startedBy.value(),
                state.name(),
                parent == null ? null : parent.value());
        As.run(
                actor,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> events.publishEvent(
                                new JobFinished(job, actor.home(), startedBy, state, "test", null))));
        some.spreadAll();
    }
}

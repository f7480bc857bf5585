package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.ManyRows;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of jobs read a page and not the history. */
@CroftTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyJobsTest {

    /** A page, and what the server reads beside it. */
    private static final long A_FEW = 1_500;

    private static final PageRequest PAGE = PageRequest.ofSize(50);

    @Autowired
    Jobs jobs;

    @Autowired
    OldJobs oldJobs;

    @Autowired
    OtherProcessEvents news;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private final TenantId company = As.newCompany();
    private final Actor admin = As.actor(Role.COMPANY_ADMIN, company);
    private final Actor teacher = As.actor(Role.TEACHER, company);

    /** One job per minute, every thousandth of it failed, and three that are open; the oldest are beyond what is kept. */
    @BeforeAll
    void fill() {
        insert(
                "if(seq % 1000 = 0, 'FAILED', 'SUCCEEDED')",
                "date_sub(utc_timestamp(6), interval seq minute)", ManyRows.NUMBERS);
        insert("'PAUSED'", "null", "seq_1_to_3");
        jdbc.execute("analyze table job_job");
    }

    private void insert(String state, String ended, String numbers) {
        jdbc.update(
                """
                insert into job_job (id, tenant_id, kind, payload, actor, title, search_text, subject, started_by,
                    started_by_name, origin, leaves, state, submitted_at, finished_at, changed_at)
                select uuid(), ?, 'test.scripted', '{}', '{}', '{"key":"","args":["Old work"]}', concat('Old work ', seq),
                    concat('test:', seq %% 10), ?, 'Ana', '', '{"key":"","args":["nothing"]}', %s,
                    date_sub(utc_timestamp(6), interval seq minute), %s,
                    date_sub(utc_timestamp(6), interval seq minute) from %s""".formatted(state, ended, numbers),
                company.value(),
                teacher.id().value());
    }

    @AfterAll
    void clear() {
        while (jdbc.update("delete from job_job where tenant_id = ? limit 20000", company.value()) > 0) {
            // One portion after another: no transaction holds a million rows.
        }
    }

    @Test
    void everyListReadsAPage() {
        for (Actor who : List.of(admin, teacher, As.superAdmin())) {
            cheap(who, () -> jobs.list(JobFilter.ALL, PAGE));
            cheap(who, () -> jobs.list(JobFilter.ALL, PAGE.withPage(3)));
            cheap(who, () -> jobs.list(JobFilter.open(), PAGE));
            cheap(who, () -> jobs.list(new JobFilter(Set.of(JobState.FAILED), null, null), PAGE));
            cheap(who, () -> jobs.list(new JobFilter(Set.of(), teacher.id(), null), PAGE));
            cheap(who, () -> jobs.list(new JobFilter(Set.of(), null, "old work"), PAGE));
            cheap(who, () -> jobs.openAbout("test:7"));
        }
        Slice<JobSummary> open = As.call(teacher, () -> jobs.list(JobFilter.open(), PAGE));
        assertThat(open).hasSize(3);
    }

    @Test
    void whatOtherProcessesChangedLatelyIsFoundAmongAll() {
        assertThat(ManyRows.readBy(jdbc, news::look)).isLessThan(A_FEW);
    }

    @Test
    void aPortionToDeleteIsFoundWithoutLookingAtTheRest() {
        int kept = ManyRows.COUNT - 500;
        int deleted = 0;
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        var before = clock.instant().minus(Duration.ofMinutes(kept));
        for (int portion = 0; portion < 3; portion++) {
            Integer gone = transaction.execute(_ -> oldJobs.purge(before, 100));
            deleted += gone == null ? 0 : gone;
        }
        assertThat(deleted).isEqualTo(300);
        assertThat(ManyRows.readBy(jdbc, () -> transaction.execute(_ -> oldJobs.purge(before, 50))))
                .isLessThan(A_FEW);
    }

    private void cheap(Actor who, Callable<?> list) {
        long rows = ManyRows.readBy(
                jdbc,
                () -> As.run(who, () -> {
                    try {
                        list.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
        assertThat(rows).as("rows read for %s", who.role()).isLessThan(A_FEW);
    }
}

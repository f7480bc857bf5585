package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.croft.access.TenantId;
import io.croft.database.TimeColumn;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept for a while only goes when that is over, in small portions, and not all at once or never. */
@CroftTest
class PurgeTest {

    private static final Duration OLD = Duration.ofDays(91);
    private static final Duration YOUNG = Duration.ofDays(89);

    @Autowired
    OldJobs oldJobs;

    @Autowired
    List<Purge> all;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private final TenantId company = As.newCompany();

    @AfterEach
    void clear() {
        jdbc.update("delete from job_job where tenant_id = ?", company.value());
    }

    @Test
    void jobsThatEndedLongAgoGoWithTheirItemsAndMessagesAndAllOthersStay() {
        UUID old = job("SUCCEEDED", OLD, null);
        UUID failed = job("FAILED", OLD, null);
        UUID young = job("SUCCEEDED", YOUNG, null);
        UUID paused = job("PAUSED", null, null);
        UUID waiting = job("WAITING", null, null);
        run(oldJobs);
        assertThat(left("job_job", "id")).containsExactlyInAnyOrder(young, paused, waiting);
        assertThat(left("job_item", "job_id"))
                .doesNotContain(old, failed)
                .containsExactlyInAnyOrder(young, paused, waiting);
        assertThat(left("job_message", "job_id")).containsExactlyInAnyOrder(young, paused, waiting);
    }

    @Test
    void aJobAndItsChildrenGoTogetherWhenAllOfThemAreOld() {
        UUID alone = job("SUCCEEDED", OLD, null);
        job("CANCELLED", OLD, alone);
        UUID withYoung = job("WARNINGS", OLD, null);
        UUID youngChild = job("SUCCEEDED", YOUNG, withYoung);
        UUID withOpen = job("FAILED", OLD, null);
        UUID openChild = job("PAUSED", null, withOpen);
        UUID open = job("PAUSED", null, null);
        UUID oldChildOfOpen = job("SUCCEEDED", OLD, open);
        run(oldJobs);
        assertThat(left("job_job", "id"))
                .containsExactlyInAnyOrder(withYoung, youngChild, withOpen, openChild, open, oldChildOfOpen);
    }

    @Test
    void aFamilyGoesAsAWholeAlsoWhereItIsLargerThanWhatGoesAtOnce() {
        UUID parent = job("SUCCEEDED", OLD.plusDays(3), null);
        UUID child = job("SUCCEEDED", OLD.plusDays(2), parent);
        job("SUCCEEDED", OLD, child);
        UUID other = job("SUCCEEDED", OLD, null);
        assertThat(oldJobs.purge(clock.instant().minus(oldJobs.retention()), 1)).isEqualTo(3);
        assertThat(left("job_job", "id")).containsExactly(other);
    }

    @Test
    void aFamilyThatIsOpenedAgainWhileItIsToGoStaysWhole() throws Exception {
        UUID parent = job("FAILED", OLD, null);
        UUID child = job("SUCCEEDED", OLD, parent);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> purging = new TransactionTemplate(transactions).execute(_ -> {
                jdbc.queryForList("select id from job_job where id in (?, ?) for update", parent, child);
                jdbc.update("update job_job set state = 'WAITING', finished_at = null where id = ?", parent);
                Future<?> begun = other.submit(() -> run(oldJobs));
                await().atMost(Duration.ofSeconds(20)).until(this::isWaiting);
                return begun;
            });
            purging.get(20, TimeUnit.SECONDS);
        }
        assertThat(left("job_job", "id")).containsExactlyInAnyOrder(parent, child);
    }

    private boolean isWaiting() {
        return jdbc.queryForObject(
                        "select count(*) from information_schema.processlist where id <> connection_id()"
                                + " and (info like 'select%job_job%for update%' or info like 'delete from job_job%')",
                        Integer.class)
                > 0;
    }

    @Test
    void aFamilyOverMoreLevelsStaysUntilItsYoungestIsOld() {
        UUID parent = job("SUCCEEDED", YOUNG, null);
        UUID child = job("SUCCEEDED", OLD, parent);
        UUID grandchild = job("SUCCEEDED", OLD, child);
        run(oldJobs);
        assertThat(left("job_job", "id")).containsExactlyInAnyOrder(parent, child, grandchild);
    }

    @Test
    void noMoreGoInOneTransactionThanIsAskedForAndTheOldestGoFirst() {
        UUID third = job("SUCCEEDED", OLD, null);
        job("SUCCEEDED", OLD.plusDays(2), null);
        job("SUCCEEDED", OLD.plusDays(1), null);
        assertThat(oldJobs.purge(clock.instant().minus(oldJobs.retention()), 2)).isEqualTo(2);
        assertThat(left("job_job", "id")).containsExactly(third);
    }

    @Test
    void batchAfterBatchIsAskedForInATransactionUntilNothingIsLeft() {
        Told told = new Told(1_000, 7, 1_000, 0, 5);
        run(told);
        assertThat(told.asked)
                .hasSize(4)
                .allSatisfy(before -> assertThat(before)
                        .isBetween(
                                clock.instant().minus(told.retention()).minusSeconds(60),
                                clock.instant().minus(told.retention())));
    }

    @Test
    void aDaysPortionHasAnEndAndAProcessThatStopsBeginsNoOther() {
        Told endless = new Told(Purging.MOST_A_DAY, 1_000);
        run(endless);
        assertThat(endless.asked).hasSize(1);
        Told late = new Told(1_000);
        new Purging(List.of(late), transactions, clock).run(() -> true);
        assertThat(late.asked).isEmpty();
    }

    @Test
    void oneThatFailsKeepsNoOtherFromItsWork() {
        UUID old = job("SUCCEEDED", OLD, null);
        Told failing = new Told();
        run(failing, oldJobs);
        assertThat(failing.asked).hasSize(1);
        assertThat(left("job_job", "id")).doesNotContain(old);
    }

    @Test
    void theScheduledTaskKnowsThePurgesOfAllRooms() {
        assertThat(all).extracting(Purge::name).contains("finished jobs", "released leases", "guests that are gone");
        assertThat(jdbc.queryForObject("select count(*) from job_schedule where task_name = 'purge'", Integer.class))
                .isEqualTo(1);
    }

    private void run(Purge... purges) {
        new Purging(List.of(purges), transactions, clock).run(() -> false);
    }

    private UUID job(String state, @Nullable Duration endedAgo, @Nullable UUID parent) {
        UUID id = JobId.next().value();
        Instant now = clock.instant();
        jdbc.update(
                """
                insert into job_job (id, tenant_id, kind, payload, actor, title, parent_id, family, started_by,
                    started_by_name, origin, leaves, state, submitted_at, finished_at, changed_at)
                values (?, ?, 'test.scripted', '{}', '{}', '{}', ?, ?, ?, 'Ana', '', '{}', ?, ?, ?, ?)""",
                id,
                company.value(),
                parent,
                parent == null ? null : family(parent),
                UUID.randomUUID(),
                state,
                TimeColumn.of(now.minus(OLD)),
                TimeColumn.ofNullable(endedAgo == null ? null : now.minus(endedAgo)),
                TimeColumn.of(now.minus(OLD)));
        jdbc.update("""
                insert into job_item (job_id, item_key, tenant_id, position, label, state, percent)
                values (?, 'seat', ?, 1, '{}', 'SUCCEEDED', 100)""", id, company.value());
        jdbc.update(
                "insert into job_message (id, tenant_id, job_id, at, level, text) values (uuid(), ?, ?, ?, 'NOTE', '{}')",
                company.value(),
                id,
                TimeColumn.of(now));
        return id;
    }

    /** The topmost of the jobs above a child of this one. */
    private UUID family(UUID parent) {
        return jdbc.queryForObject("select coalesce(family, id) from job_job where id = ?", UUID.class, parent);
    }

    private List<UUID> left(String table, String column) {
        return jdbc.queryForList(
                "select " + column + " from " + table + " where tenant_id = ?", UUID.class, company.value());
    }

    /** Answers what it was given, then fails; wants a transaction. */
    private static final class Told implements Purge {

        private final Iterator<Integer> answers;
        private final List<Instant> asked = new ArrayList<>();

        Told(Integer... answers) {
            this.answers = List.of(answers).iterator();
        }

        @Override
        public String name() {
            return "answers";
        }

        @Override
        public Duration retention() {
            return Duration.ofDays(3);
        }

        @Override
        public int purge(Instant before, int most) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            assertThat(most).isEqualTo(Purging.BATCH);
            asked.add(before);
            return answers.next();
        }
    }
}

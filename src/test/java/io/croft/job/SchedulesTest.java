package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Text;
import io.croft.people.DisplayName;
import io.croft.people.NewPerson;
import io.croft.people.Newcomers;
import io.croft.people.People;
import io.croft.people.TestPeople;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.InCompany;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class SchedulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Schedules schedules;

    @Autowired
    ThingSchedules things;

    @Autowired
    ScheduleRuns runs;

    @Autowired
    OldSchedules old;

    @Autowired
    ScriptedWork work;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    Jobs jobs;

    @Autowired
    TestPeople testPeople;

    @Autowired
    Newcomers newcomers;

    @Autowired
    People people;

    @Autowired
    CompanyLife companies;

    @Autowired
    InCompany inCompany;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final String name = UUID.randomUUID().toString();
    private TenantId company;
    private Actor teacher;

    @BeforeEach
    void meet() {
        clock.reset();
        scripts.bring(name, _ -> {});
        company = testPeople.company();
        teacher = person(Role.TEACHER);
    }

    @Test
    void aScheduleStartsItsWorkAtItsTimeAsItsPlannerAndSaysWhenTheNextOneIs() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        Instant first = summary(id).next();
        assertThat(run(id)).isInstanceOf(Outcome.Again.class);
        assertThat(started()).isZero();
        moveTo(first);
        assertThat(run(id)).isInstanceOf(Outcome.Again.class);
        assertThat(started()).isOne();
        ScheduleSummary after = summary(id);
        assertThat(after.lastOutcome()).isEqualTo(ScheduleOutcome.STARTED);
        assertThat(after.next()).isEqualTo(first.plus(Duration.ofDays(1)));
        assertThat(As.call(teacher, () -> jobs.find(after.lastJob()))
                        .orElseThrow()
                        .summary()
                        .startedBy())
                .isEqualTo(teacher.id());
    }

    @Test
    void howeverManyProcessesComeAStartIsMadeOnce() throws Exception {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        moveTo(summary(id).next());
        ScheduleTurn turn = turn(id, 0);
        CountDownLatch all = new CountDownLatch(6);
        try (ExecutorService processes = Executors.newFixedThreadPool(6)) {
            List<? extends Future<?>> done = IntStream.range(0, 6)
                    .mapToObj(_ -> processes.submit(() -> {
                        all.countDown();
                        all.await();
                        return runs.run(turn);
                    }))
                    .toList();
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(started()).isOne();
    }

    @Test
    void startsThatWereMissedAreCaughtUpOnceOrLeftOutAsChosen() {
        ScheduleId caughtUp = plan(daily(), MissedRun.CATCH_UP);
        ScheduleId leftOut = plan(daily(), MissedRun.SKIP);
        moveTo(summary(caughtUp).next().plus(Duration.ofDays(3)).plus(Duration.ofHours(2)));
        run(leftOut);
        assertThat(started()).isZero();
        assertThat(summary(leftOut).lastOutcome()).isEqualTo(ScheduleOutcome.MISSED);
        run(caughtUp);
        run(caughtUp);
        assertThat(started()).isOne();
        assertThat(List.of(summary(caughtUp), summary(leftOut)))
                .allMatch(schedule -> schedule.next().isAfter(clock.instant()));
    }

    @Test
    void aMomentComesOnceAndThenItIsOver() {
        ScheduleId id = plan(new Timing.Once(clock.instant().plus(Duration.ofHours(3)), BERLIN), MissedRun.SKIP);
        moveTo(summary(id).next());
        assertThat(run(id)).isInstanceOf(Outcome.Over.class);
        assertThat(run(id)).isInstanceOf(Outcome.Over.class);
        assertThat(started()).isOne();
        assertThat(summary(id).state()).isEqualTo(ScheduleState.ENDED);
        assertThat(As.call(teacher, () -> schedules.resume(id))).isFalse();
        assertThat(inCompany.call(company, () -> old.purge(clock.instant().plusSeconds(1), 10)))
                .isPositive();
    }

    @Test
    void whoeverLostTheRightHasPlannedNothingAnyMoreAndTheAdministratorsHear() {
        Actor admin = person(Role.COMPANY_ADMIN);
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        work.refuse(teacher.id());
        moveTo(summary(id).next());
        assertThat(run(id)).isInstanceOf(Outcome.Over.class);
        assertThat(started()).isZero();
        assertThat(summary(id).state()).isEqualTo(ScheduleState.PAUSED);
        assertThat(summary(id).lastOutcome()).isEqualTo(ScheduleOutcome.REFUSED);
        assertThat(sql.sql("select count(*) from notify_notice where kind = 'job.scheduleRefused' and company_id = ?")
                        .param(company.value())
                        .query(Integer.class)
                        .single())
                .isOne();
        await().atMost(Duration.ofSeconds(30)).until(() -> records("FAILED") == 1);
        assertThatThrownBy(() -> As.call(teacher, () -> schedules.resume(id))).isInstanceOf(SteeringRefused.class);
        assertThat(As.call(admin, () -> schedules.resume(id))).isTrue();
        moveTo(summary(id).next());
        runs.run(turn(id, 2));
        assertThat(started()).isOne();
        assertThat(summary(id).plannedByName()).isEqualTo(admin.name());
    }

    @Test
    void aPersonWhoIsDisabledStartsNothing() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        Actor admin = person(Role.COMPANY_ADMIN);
        As.run(admin, () -> people.disable(teacher.id()));
        moveTo(summary(id).next());
        run(id);
        assertThat(started()).isZero();
        assertThat(summary(id).lastOutcome()).isEqualTo(ScheduleOutcome.REFUSED);
    }

    @Test
    void aSuspendedCompanyStartsNothingUntilItWorksAgain() {
        ScheduleId id = plan(daily(), MissedRun.CATCH_UP);
        As.run(As.superAdmin(), () -> companies.suspend(company));
        moveTo(summary(id).next());
        run(id);
        assertThat(started()).isZero();
        assertThat(summary(id).lastOutcome()).isEqualTo(ScheduleOutcome.HELD);
        As.run(As.superAdmin(), () -> companies.resume(company));
        moveTo(summary(id).next());
        run(id);
        assertThat(started()).isOne();
    }

    @Test
    void whatIsPausedStartsNothingAndWhatWasDueMeanwhileIsOver() {
        ScheduleId id = plan(daily(), MissedRun.CATCH_UP);
        Instant first = summary(id).next();
        assertThat(As.call(teacher, () -> schedules.pause(id))).isTrue();
        assertThat(As.call(teacher, () -> schedules.pause(id))).isFalse();
        moveTo(first.plus(Duration.ofHours(1)));
        assertThat(run(id)).isInstanceOf(Outcome.Over.class);
        assertThat(As.call(teacher, () -> schedules.resume(id))).isTrue();
        assertThat(runs.run(turn(id, 2))).isInstanceOf(Outcome.Again.class);
        assertThat(started()).isZero();
        moveTo(first.plus(Duration.ofDays(1)));
        assertThat(run(id)).as("the turn before the pause is void").isInstanceOf(Outcome.Over.class);
        runs.run(turn(id, 2));
        assertThat(started()).isOne();
        assertThat(As.call(teacher, () -> schedules.delete(id))).isTrue();
        assertThat(runs.run(turn(id, 2))).isInstanceOf(Outcome.Over.class);
    }

    @Test
    void workThatFailsIsNotedAndTheNextTimeComes() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        work.bring(name, () -> {
            throw new IllegalStateException("broken");
        });
        moveTo(summary(id).next());
        assertThat(run(id)).isInstanceOf(Outcome.Again.class);
        assertThat(summary(id).lastOutcome()).isEqualTo(ScheduleOutcome.FAILED);
        work.bring(name, () -> new ScheduledStart.Nothing(Text.verbatim("all are on")));
        moveTo(summary(id).next());
        run(id);
        assertThat(summary(id).lastOutcome()).isEqualTo(ScheduleOutcome.NOTHING);
        assertThat(summary(id).lastWords()).isEqualTo(Text.verbatim("all are on"));
    }

    @Test
    void theSchedulerItselfStartsWhatIsDue() {
        ScheduleId id = plan(new Timing.Once(clock.instant().plus(Duration.ofMillis(300)), BERLIN), MissedRun.SKIP);
        await().atMost(Duration.ofSeconds(30)).until(() -> summary(id).lastOutcome() == ScheduleOutcome.STARTED);
        assertThat(started()).isOne();
    }

    @Test
    void peopleSeeTheirOwnAndAdministratorsTheCompanysAndNobodyAnothers() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        Actor other = person(Role.TEACHER);
        Actor admin = person(Role.COMPANY_ADMIN);
        Actor stranger = As.actor(Role.COMPANY_ADMIN, testPeople.company());
        assertThat(listed(teacher)).containsExactly(id);
        assertThat(listed(admin)).containsExactly(id);
        assertThat(listed(other)).isEmpty();
        assertThat(listed(stranger)).isEmpty();
        assertThat(As.call(stranger, () -> schedules.delete(id))).isFalse();
        work.refuse(other.id());
        assertThat(As.call(other, () -> schedules.pause(id))).isFalse();
        assertThat(listed(teacher)).containsExactly(id);
    }

    @Test
    void tooManyTooCloseAndNeverAreRefusedAndWithoutTheRightNothingIsPlanned() {
        assertThat(refusal(new Timing.Cron("* * * * *", BERLIN))).isEqualTo("job.schedule.tooOften");
        assertThat(refusal(new Timing.Cron("0,1 7 * * MON", BERLIN))).isEqualTo("job.schedule.tooOften");
        assertThat(refusal(new Timing.Cron("0 0 30 2 *", BERLIN))).isEqualTo("job.schedule.never");
        assertThat(refusal(new Timing.Once(clock.instant().minusSeconds(1), BERLIN)))
                .isEqualTo("job.schedule.never");
        IntStream.range(0, Schedules.MOST_PER_SUBJECT).forEach(_ -> plan(daily(), MissedRun.SKIP));
        assertThat(refusal(daily())).isEqualTo("job.schedule.tooMany");
        work.refuse(teacher.id());
        assertThatThrownBy(() -> plan(daily(), MissedRun.SKIP)).isInstanceOf(SteeringRefused.class);
    }

    @Test
    void withAThingGoesWhatWasPlannedForIt() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        inCompany.run(company, () -> As.run(teacher, () -> things.gone("test:" + name)));
        assertThat(listed(teacher)).doesNotContain(id);
    }

    @Test
    void whatHasEndedDoesNotCountAgainstTheLimits() {
        for (int i = 0; i < Schedules.MOST_PER_SUBJECT; i++) {
            ScheduleId id = plan(once(), MissedRun.SKIP);
            sql.sql("update job_plan set state = 'ENDED', next_at = null where id = ?")
                    .param(id.value())
                    .update();
        }
        assertThat(As.call(teacher, () -> schedules.plan(request(daily(), MissedRun.SKIP))))
                .isInstanceOf(PlanResult.Planned.class);
    }

    @Test
    void aClockThatIsSetBackDuringAStartMakesNoSecondOne() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        AtomicInteger times = new AtomicInteger();
        work.bring(name, () -> {
            if (times.incrementAndGet() == 1) {
                clock.advance(Duration.ofSeconds(-2));
            }
            return new ScheduledStart.Nothing(Text.verbatim("all are on"));
        });
        moveTo(summary(id).next());
        run(id);
        clock.advance(Duration.ofSeconds(3));
        run(id);
        assertThat(times).hasValue(1);
    }

    @Test
    void aMomentThatPassedDuringAPauseIsDeletedInTheEnd() {
        ScheduleId id = plan(once(), MissedRun.SKIP);
        As.run(teacher, () -> schedules.pause(id));
        clock.advance(Duration.ofHours(4));
        As.run(teacher, () -> schedules.resume(id));
        assertThat(summary(id).state()).isEqualTo(ScheduleState.ENDED);
        inCompany.call(company, () -> old.purge(clock.instant(), 10_000));
        assertThat(listed(teacher)).doesNotContain(id);
    }

    @Test
    void aStartIsFoundBeforeTheJobsThatSomebodyWaitsFor() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        assertThat(sql.sql("select priority from job_schedule where task_name = ? and task_instance = ?")
                        .params(ScheduleEngine.TASK.getTaskName(), turn(id, 0).instance())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(JobEngine.INTERACTIVE);
    }

    @Test
    void whileAThingGoesNobodyElseChangesWhatWasPlannedForIt() {
        ScheduleId id = plan(daily(), MissedRun.SKIP);
        inCompany.run(
                company,
                () -> As.run(
                        teacher,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                            things.gone("test:" + name);
                            assertThat(CompletableFuture.supplyAsync(() -> free(id))
                                            .join())
                                    .isFalse();
                        })));
    }

    private boolean free(ScheduleId id) {
        return sql.sql("select id from job_plan where id = ? for update skip locked")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .optional()
                .isPresent();
    }

    private Timing once() {
        return new Timing.Once(clock.instant().plus(Duration.ofHours(3)), BERLIN);
    }

    private Timing daily() {
        return new Timing.Cron("45 7 * * *", ZoneOffset.UTC);
    }

    private ScheduleId plan(Timing timing, MissedRun missed) {
        return ((PlanResult.Planned) As.call(teacher, () -> schedules.plan(request(timing, missed)))).id();
    }

    private String refusal(Timing timing) {
        return ((PlanResult.Refused) As.call(teacher, () -> schedules.plan(request(timing, MissedRun.SKIP))))
                .problem()
                .text()
                .key();
    }

    private ScheduleRequest request(Timing timing, MissedRun missed) {
        return new ScheduleRequest(
                ScriptedWork.KIND,
                new ScriptedWork.Script(name),
                Text.verbatim("Start all"),
                "test:" + name,
                timing,
                missed);
    }

    private Actor person(Role role) {
        NewPerson wanted =
                new NewPerson(new DisplayName(role.name()), new EmailAddress(UUID.randomUUID() + "@example.org"), role);
        UserId id = inCompany.call(company, () -> newcomers.register(wanted));
        return Actor.of(id, role.name(), role, company);
    }

    private void moveTo(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment).plusMillis(1));
    }

    private Outcome run(ScheduleId id) {
        return runs.run(turn(id, 0));
    }

    private ScheduleTurn turn(ScheduleId id, int turn) {
        return new ScheduleTurn(id.value(), company.value(), turn);
    }

    private ScheduleSummary summary(ScheduleId id) {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company);
        return As.call(admin, () -> schedules.about("test:" + name)).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ScheduleId> listed(Actor actor) {
        return As.call(actor, () -> schedules.list(PageRequest.ofSize(50)))
                .map(ScheduleSummary::id)
                .getContent();
    }

    private int started() {
        return sql.sql("select count(*) from job_job where tenant_id = ? and subject = ?")
                .params(company.value(), "test:" + name)
                .query(Integer.class)
                .single();
    }

    private int records(String result) {
        return sql.sql(
                        "select count(*) from activity_record where company_id = ? and action = 'job.schedule.due' and result = ?")
                .params(company.value(), result)
                .query(Integer.class)
                .single();
    }
}

package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class JobsTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    PlatformTransactionManager transactions;

    private final TenantId company = As.newCompany();
    private final Actor teacher = As.actor(Role.TEACHER, company);

    @Test
    void aJobDoesItsItemsUnderItsSubmitterAndSucceeds() {
        Queue<Actor> seenActors = new ConcurrentLinkedQueue<>();
        JobId job = submit(run -> run.each(items(20), 4, item -> {
            seenActors.add(CurrentActor.require());
            item.succeed(Text.verbatim("made " + item.key()));
        }));
        JobDetails done = awaitState(job, JobState.SUCCEEDED);
        assertThat(done.items()).hasSize(20).allMatch(item -> item.state() == ItemState.SUCCEEDED);
        assertThat(done.items().get(3).result()).isEqualTo(Text.verbatim("made item-3"));
        assertThat(done.summary().percent()).isEqualTo(100);
        assertThat(done.summary().startedByName()).isEqualTo(teacher.name());
        assertThat(seenActors).hasSize(20).allMatch(teacher::equals);
    }

    @Test
    void aFailedItemLeavesTheOthersAloneAndOnlyItIsDoneAgainOnRetry() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Queue<String> done = new ConcurrentLinkedQueue<>();
        JobId job = submit(run -> run.each(items(5), 2, item -> {
            if (item.key().equals("item-2") && broken.get()) {
                throw new JobFailed(Text.verbatim("disk full"));
            }
            done.add(item.key());
        }));
        JobDetails first = awaitState(job, JobState.WARNINGS);
        assertThat(first.items().get(2).state()).isEqualTo(ItemState.FAILED);
        assertThat(first.items().get(2).result()).isEqualTo(Text.verbatim("disk full"));
        assertThat(first.summary().items()).isEqualTo(new ItemCounts(5, 4, 0, 1));
        broken.set(false);
        assertThat(As.call(teacher, () -> jobs.retryFailed(job))).isTrue();
        awaitState(job, JobState.SUCCEEDED);
        assertThat(done).containsExactlyInAnyOrder("item-0", "item-1", "item-3", "item-4", "item-2");
    }

    @Test
    void aCancelledJobEndsWhatItBeganAndSaysWhatStays() {
        CountDownLatch begun = new CountDownLatch(1);
        JobId job = submit(run -> run.each(items(50), 1, item -> {
            begun.countDown();
            while (item.key().equals("item-0") && !item.stopping()) {
                Thread.onSpinWait();
            }
        }));
        awaitLatch(begun);
        assertThat(As.call(teacher, () -> jobs.cancel(job))).isTrue();
        JobDetails cancelled = awaitState(job, JobState.CANCELLED);
        assertThat(cancelled.items().getFirst().state()).isEqualTo(ItemState.SUCCEEDED);
        assertThat(cancelled.items().subList(1, 50)).allMatch(item -> item.state() == ItemState.CANCELLED);
        assertThat(cancelled.messages()).extracting(JobMessage::text).contains(Text.of("job.cancel.leaves"));
        assertThat(As.call(teacher, () -> jobs.cancel(job))).isFalse();
    }

    @Test
    void aPausedJobGoesOnWhereItStopped() {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean held = new AtomicBoolean(true);
        JobId job = submit(run -> run.each(items(3), 1, item -> {
            begun.countDown();
            while (held.get() && !item.stopping()) {
                Thread.onSpinWait();
            }
            done.add(item.key());
        }));
        awaitLatch(begun);
        As.call(teacher, () -> jobs.pause(job));
        awaitState(job, JobState.PAUSED);
        held.set(false);
        assertThat(As.call(teacher, () -> jobs.resume(job))).isTrue();
        awaitState(job, JobState.SUCCEEDED);
        assertThat(done).containsExactly("item-0", "item-1", "item-2");
    }

    @Test
    void aHandlerThatFailsEndsTheJobWithItsWords() {
        JobId job = submit(run -> {
            throw new JobFailed(Text.verbatim("no such template"));
        });
        assertThat(awaitState(job, JobState.FAILED).summary().failure()).isEqualTo(Text.verbatim("no such template"));
    }

    @Test
    void aJobWhoseCallersTransactionRollsBackNeverExists() {
        AtomicBoolean ran = new AtomicBoolean();
        scripts.bring("rolled back", run -> ran.set(true));
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        As.run(
                teacher,
                () -> transaction.executeWithoutResult(status -> {
                    jobs.submit(request("rolled back"));
                    status.setRollbackOnly();
                }));
        JobId after = submit(run -> {});
        awaitState(after, JobState.SUCCEEDED);
        assertThat(ran).isFalse();
        assertThat(As.call(
                        teacher,
                        () -> jobs.list(JobFilter.ALL, PageRequest.ofSize(10)).getContent()))
                .extracting(JobSummary::id)
                .containsExactly(after);
    }

    @Test
    void peopleSeeTheirOwnJobsAdministratorsThoseOfTheirCompanyAndTheProviderAll() {
        JobId job = submit(run -> {});
        awaitState(job, JobState.SUCCEEDED);
        assertThat(visibleTo(As.actor(Role.TEACHER, company), job)).isFalse();
        assertThat(visibleTo(As.actor(Role.COMPANY_ADMIN, company), job)).isTrue();
        assertThat(visibleTo(As.actor(Role.COMPANY_ADMIN, As.newCompany()), job))
                .isFalse();
        assertThat(visibleTo(As.superAdmin(), job)).isTrue();
        Actor stranger = As.actor(Role.COMPANY_ADMIN, As.newCompany());
        assertThatThrownBy(() -> As.call(stranger, () -> jobs.cancel(job))).isInstanceOf(JobNotFound.class);
    }

    @Test
    void theProviderSubmitsAndStopsJobsWithoutEnteringACompany() {
        Actor provider = As.superAdmin();
        String name = UUID.randomUUID().toString();
        scripts.bring(
                name,
                run -> run.each(items(2), 1, item -> {
                    while (!item.stopping()) {
                        Thread.onSpinWait();
                    }
                }));
        JobId job = As.call(provider, () -> jobs.submit(request(name)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> As.call(provider, () -> jobs.find(job))
                                .orElseThrow()
                                .summary()
                                .state()
                        == JobState.RUNNING);
        As.call(provider, () -> jobs.cancel(job));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> As.call(provider, () -> jobs.find(job))
                                .orElseThrow()
                                .summary()
                                .state()
                        == JobState.CANCELLED);
    }

    @Test
    void theListFindsByStateAndWords() {
        JobId job = submit(run -> {});
        awaitState(job, JobState.SUCCEEDED);
        JobFilter matching = new JobFilter(java.util.Set.of(JobState.SUCCEEDED), null, "lab twelve");
        JobFilter other = new JobFilter(java.util.Set.of(JobState.FAILED), null, null);
        assertThat(As.call(
                        teacher,
                        () -> jobs.list(matching, PageRequest.ofSize(10)).getContent()))
                .hasSize(1);
        assertThat(As.call(
                        teacher, () -> jobs.list(other, PageRequest.ofSize(10)).getContent()))
                .isEmpty();
        assertThat(As.call(teacher, () -> jobs.openAbout("lab:" + job))).isEmpty();
    }

    @Test
    void aJobThatWaitsIsFoundAboutItsThingBehindAnyNumberOfEndedOnes() {
        String subject = "lab:" + UUID.randomUUID();
        JobId waiting = As.call(teacher, () -> jobs.submit(about(subject).startingAt(LATER)));
        for (int n = 0; n < 25; n++) {
            JobId ended = As.call(teacher, () -> jobs.submit(about(subject).startingAt(LATER)));
            As.run(teacher, () -> jobs.cancel(ended));
        }
        assertThat(As.call(teacher, () -> jobs.openAbout(subject)))
                .extracting(JobSummary::id)
                .containsExactly(waiting);
        As.run(teacher, () -> jobs.cancel(waiting));
    }

    @Test
    void theListIsSearchedInWhatATitleSaysInEitherLanguageAndNotInItsKey() {
        JobId job = submit(Text.of("lab.job.deploy", "Programación 100%", 25));
        assertThat(found("Deploy programacion 100% with 25 seats")).containsExactly(job);
        assertThat(found("desplegar PROGRAMACIÓN")).containsExactly(job);
        assertThat(found("25 puestos")).containsExactly(job);
        assertThat(found("lab.job")).isEmpty();
        assertThat(found("test.scripted")).isEmpty();
        assertThat(found("args")).isEmpty();
        assertThat(found("_eploy")).isEmpty();
        assertThat(found("25%seats")).isEmpty();
    }

    @Test
    void aTitleOfAnyLettersIsTakenAndATitleWithoutAMessageIsFoundByItsArguments() {
        JobId odd = submit(Text.of("lab.job.delete", "odd \0 " + "long ".repeat(2000)));
        JobId unknown = submit(Text.of("test.noSuchMessage", "Quechua"));
        JobId uncounted = submit(Text.of("lab.job.deploy", "Aymara", "many"));
        assertThat(found("Delete class odd")).containsExactly(odd);
        assertThat(found("quechua")).containsExactly(unknown);
        assertThat(found("aymara")).containsExactly(uncounted);
    }

    private List<JobId> found(String words) {
        JobFilter filter = new JobFilter(java.util.Set.of(), null, words);
        return As.call(
                teacher,
                () -> jobs.list(filter, PageRequest.ofSize(10))
                        .map(JobSummary::id)
                        .getContent());
    }

    private JobId submit(Text title) {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, run -> {});
        return As.call(
                teacher,
                () -> jobs.submit(
                        new JobRequest(ScriptedHandler.KIND, new ScriptedHandler.Script(name), title, null, null)));
    }

    private boolean visibleTo(Actor actor, JobId job) {
        return As.call(actor, () -> jobs.find(job)).isPresent();
    }

    private JobId submit(ScriptedHandler.WorkContext work) {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, work);
        return As.call(teacher, () -> jobs.submit(request(name)));
    }

    private static JobRequest about(String subject) {
        return new JobRequest(
                ScriptedHandler.KIND, new ScriptedHandler.Script("none"), Text.verbatim("Old"), subject, null);
    }

    private static JobRequest request(String name) {
        return new JobRequest(
                ScriptedHandler.KIND, new ScriptedHandler.Script(name), Text.verbatim("Deploy lab twelve"), null, null);
    }

    private static List<PlannedItem> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new PlannedItem("item-" + n, Text.verbatim("Seat " + n)))
                .toList();
    }

    private JobDetails awaitState(JobId job, JobState state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> details(job).summary().state() == state);
        return details(job);
    }

    private JobDetails details(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow();
    }

    private static void awaitLatch(CountDownLatch latch) {
        await().atMost(Duration.ofSeconds(30)).until(() -> latch.getCount() == 0);
    }
}

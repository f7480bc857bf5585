package io.croft.job.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import io.croft.access.Actor;
import io.croft.access.ActorAuthentication;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.job.JobDetails;
import io.croft.job.JobFailed;
import io.croft.job.JobId;
import io.croft.job.JobRequest;
import io.croft.job.JobRun;
import io.croft.job.JobState;
import io.croft.job.Jobs;
import io.croft.job.PlannedItem;
import io.croft.job.ScriptedHandler;
import io.croft.kernel.Text;
import io.croft.shell.Attention;
import io.croft.testing.As;
import io.croft.testing.ScreenTest;
import io.croft.uikit.EmptyState;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.Texts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class JobScreensTest extends ScreenTest {

    @Autowired
    Jobs jobs;

    @Autowired
    FailedJobs failed;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    MeterRegistry metrics;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());

    @BeforeEach
    void signIn() {
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(teacher));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEmptyListSaysWhatAppearsThere() {
        navigate(JobsView.class);
        assertThat(find(EmptyState.class).all()).isNotEmpty();
    }

    @Test
    void theListShowsTheJobsOfThePersonAndNobodyElses() {
        Actor other = As.actor(Role.TEACHER, teacher.company());
        awaitState(submit(teacher, run -> {}), teacher, JobState.SUCCEEDED);
        awaitState(submit(other, run -> {}), other, JobState.SUCCEEDED);
        navigate(JobsView.class);
        assertThat(test(grid()).size()).isEqualTo(1);
    }

    @Test
    void aFailedItemIsShownWithItsReasonAndDoneAgainByAButton() {
        AtomicBoolean full = new AtomicBoolean(true);
        JobId job = submit(
                teacher,
                run -> run.each(
                        List.of(
                                new PlannedItem("1", Text.verbatim("Seat 1")),
                                new PlannedItem("2", Text.verbatim("Seat 2"))),
                        1,
                        item -> {
                            if (item.key().equals("2") && full.get()) {
                                throw new JobFailed(Text.verbatim("storage local is full"));
                            }
                        }));
        awaitState(job, teacher, JobState.WARNINGS);
        UI.getCurrent().navigate(JobsNavigation.job(job));
        var items = test(grid());
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.getCellComponent(1, 0).getElement().getTextRecursively())
                .contains("Seat 2", "storage local is full");

        full.set(false);
        test(find(Button.class).withText("Retry what failed").single()).click();
        awaitState(job, teacher, JobState.SUCCEEDED);
    }

    @Test
    void homeTellsOfJobsThatFailedWithinADayUntilARetryGoesWell() {
        AtomicBoolean full = new AtomicBoolean(true);
        JobId job = submit(teacher, run -> {
            if (full.get()) {
                throw new JobFailed(Text.verbatim("storage local is full"));
            }
        });
        awaitState(job, teacher, JobState.FAILED);
        assertThat(needed()).singleElement().satisfies(needed -> {
            assertThat(needed.why()).contains("storage local is full");
            assertThat(needed.href()).isEqualTo(JobsNavigation.job(job));
        });
        assertThat(CurrentActor.call(
                        As.actor(Role.TEACHER, As.newCompany()), () -> failed.find(CurrentActor.require())))
                .isEmpty();
        full.set(false);
        assertThat(CurrentActor.call(teacher, () -> jobs.retryFailed(job))).isTrue();
        awaitState(job, teacher, JobState.SUCCEEDED);
        assertThat(needed()).isEmpty();
    }

    private List<Attention> needed() {
        return CurrentActor.call(teacher, () -> failed.find(teacher));
    }

    @Test
    void aJobThatHasEndedWellOffersNeitherCancelNorRetry() {
        JobId job = submit(teacher, run -> {});
        awaitState(job, teacher, JobState.SUCCEEDED);
        UI.getCurrent().navigate(JobsNavigation.job(job));
        assertThat(find(Button.class).all())
                .filteredOn(Component::isVisible)
                .extracting(Button::getText)
                .doesNotContain("Cancel", "Cancel job", "Retry what failed", "Pause", "Resume");
    }

    @Test
    void aJobOfAnotherCompanyAndAnIdThatIsNoneLookAlike() {
        Actor stranger = As.actor(Role.COMPANY_ADMIN, As.newCompany());
        JobId foreign = submit(stranger, run -> {});
        awaitState(foreign, stranger, JobState.SUCCEEDED);
        UI.getCurrent().navigate(JobsNavigation.job(foreign));
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
        UI.getCurrent().navigate(JobsNavigation.JOBS + "/no-id");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundView");
    }

    @Test
    void whoGoesOnFromOneJobToAnotherActsOnTheOtherOnlyAndHearsNoMoreOfTheFirst() {
        AtomicBoolean held = new AtomicBoolean(true);
        JobId first = submit(teacher, run -> hold(run, held));
        JobId second = submit(teacher, run -> hold(run, held));
        awaitState(first, teacher, JobState.RUNNING);
        awaitState(second, teacher, JobState.RUNNING);
        UI.getCurrent().navigate(JobsNavigation.job(first));
        HasElement view = getCurrentView();
        double watching = watching();
        UI.getCurrent().navigate(JobsNavigation.job(second));
        assertThat(getCurrentView()).isSameAs(view);
        assertThat(watching()).isEqualTo(watching);

        test(find(Button.class).withText("Pause").single()).click();
        awaitState(second, teacher, JobState.PAUSED);
        assertThat(stateOf(first)).isEqualTo(JobState.RUNNING);
        held.set(false);
        awaitState(first, teacher, JobState.SUCCEEDED);
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            roundTrip();
            return find(StatusBadge.class).all().stream()
                    .anyMatch(badge -> badge.getElement().getTextRecursively().contains("Paused"));
        });
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(titleOf(second));
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain(titleOf(first));
        assertThat(As.call(teacher, () -> jobs.resume(second))).isTrue();
        awaitState(second, teacher, JobState.SUCCEEDED);
    }

    private static void hold(JobRun<?> run, AtomicBoolean held) {
        run.each(List.of(new PlannedItem("1", Text.verbatim("Seat 1"))), 1, item -> {
            while (held.get() && !item.stopping()) {
                Thread.onSpinWait();
            }
        });
        run.checkCancelled();
    }

    /** How many parts of open screens follow the news of jobs. */
    private double watching() {
        return metrics.get("croft.screens.watching").tag("room", "job").gauge().value();
    }

    private JobState stateOf(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow().summary().state();
    }

    private String titleOf(JobId job) {
        return Texts.of(
                As.call(teacher, () -> jobs.find(job)).orElseThrow().summary().title());
    }

    private JobId submit(Actor actor, ScriptedHandler.WorkContext work) {
        String name = UUID.randomUUID().toString();
        scripts.bring(name, work);
        return As.call(
                actor,
                () -> jobs.submit(new JobRequest(
                        ScriptedHandler.KIND,
                        new ScriptedHandler.Script(name),
                        Text.verbatim("Deploy " + name),
                        null,
                        null)));
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private void awaitState(JobId job, Actor actor, JobState state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> As.call(actor, () -> jobs.find(job))
                        .map(JobDetails::summary)
                        .filter(summary -> summary.state() == state)
                        .isPresent());
    }
}

package io.croft.job.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.JobDetails;
import io.croft.job.JobId;
import io.croft.job.JobState;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.job.Steering;
import io.croft.job.TaskLogSource;
import io.croft.uikit.AddressedView;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.DetailPage;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** One job: progress, items, messages, actions. */
@Route(JobsNavigation.JOBS + "/:job")
@PermitAll
class JobView extends AddressedView<JobView.Page> {

    private final transient Jobs jobs;
    private final transient JobNews news;
    private final transient ObjectProvider<TaskLogSource> logs;

    JobView(Jobs jobs, JobNews news, ObjectProvider<TaskLogSource> logs) {
        super("job");
        this.jobs = jobs;
        this.news = news;
        this.logs = logs;
    }

    @Override
    protected Optional<Page> open(String name, QueryParameters query) {
        return parse(name).flatMap(jobs::find).map(job -> new Page(job, query));
    }

    private static Optional<JobId> parse(String text) {
        try {
            return Optional.of(new JobId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Everything about one job. */
    final class Page extends Composite<DetailPage> implements HasDynamicTitle {

        private final JobId id;
        private final transient Actor actor = CurrentActor.require();
        private final DetailPage page;
        private final Button cancel = Buttons.danger(Texts.get("job.cancel"), Icons.BAN, this::askToCancel);
        private final Button pause = Buttons.secondary(Texts.get("job.pause"), Icons.PAUSE, this::pause);
        private final Button resume = Buttons.primary(Texts.get("job.resume"), Icons.PLAY, this::resume);
        private final Button retry = Buttons.primary(Texts.get("job.retry"), Icons.ROTATE_CCW, this::retry);
        private final Note now = new Note(StatusTone.WAITING, "");
        private final MessageList messages = new MessageList();
        private final ChildList children = new ChildList();
        private final ItemList items = new ItemList(logs.getIfAvailable(), actor);
        private final StatusBadge badge = new StatusBadge(StatusTone.UNKNOWN, "");
        private transient JobDetails job;

        Page(JobDetails job, QueryParameters query) {
            this.id = job.summary().id();
            this.job = job;
            page = new DetailPage(Texts.of(job.summary().title()));
            page.header().addBesideTitle(badge);
            page.header().addActions(pause, cancel, resume, retry);
            page.tab("items", Texts.get("job.tab.items"), () -> items);
            page.tab("messages", Texts.get("job.tab.messages"), () -> messages);
            page.tab("children", Texts.get("job.tab.children"), () -> children);
            page.side(now);
            page.openTab(query);
            Signal.effect(this, () -> {
                news.ofJob(id).get();
                CurrentActor.call(actor, () -> jobs.find(id)).ifPresent(this::show);
            });
        }

        @Override
        protected DetailPage initContent() {
            return page;
        }

        @Override
        public String getPageTitle() {
            return Texts.of(job.summary().title());
        }

        private void show(JobDetails found) {
            job = found;
            JobSummary summary = found.summary();
            badge.set(JobWords.tone(summary.state()), JobWords.word(summary.state()));
            page.facts(JobFacts.of(summary));
            now.setWords(JobWords.now(found));
            items.show(found.items());
            messages.show(found.messages());
            children.show(found.children());
            JobState state = summary.state();
            steer(found.may());
            cancel.setVisible(!state.finished());
            pause.setVisible(state == JobState.RUNNING || waitsForChildren(found));
            resume.setVisible(state == JobState.PAUSED);
            retry.setVisible(state == JobState.FAILED || state == JobState.WARNINGS || state == JobState.CANCELLED);
        }

        private static boolean waitsForChildren(JobDetails job) {
            return job.summary().state() == JobState.WAITING
                    && job.children().stream().anyMatch(child -> !child.state().finished());
        }

        private void steer(Steering may) {
            Stream.of(cancel, pause).forEach(button -> allow(button, may.stop(), "job.notYours"));
            Stream.of(resume, retry).forEach(button -> allow(button, may.reopen(), "job.notAllowed"));
        }

        private static void allow(Button button, boolean allowed, String whyNot) {
            button.setEnabled(allowed);
            button.setTooltipText(allowed ? null : Texts.get(whyNot));
        }

        private void askToCancel() {
            new ConfirmDialog(
                            Texts.get("job.cancel.title", Texts.of(job.summary().title())),
                            Texts.of(job.leftAfterCancel()),
                            Texts.get("job.cancel"),
                            () -> tell(jobs.cancel(id), "job.cancel.told"))
                    .otherwise(Texts.get("job.cancel.not"))
                    .danger()
                    .open();
        }

        private void pause() {
            tell(jobs.pause(id), "job.pause.told");
        }

        private void resume() {
            tell(jobs.resume(id), "job.resume.told");
        }

        private void retry() {
            tell(jobs.retryFailed(id), "job.retry.told");
        }

        private static void tell(boolean done, String key) {
            if (done) {
                Toasts.success(Texts.get(key));
            } else {
                Toasts.failure(Texts.get("job.meanwhile"));
            }
        }
    }
}

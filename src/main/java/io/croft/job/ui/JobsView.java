package io.croft.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.JobFilter;
import io.croft.job.JobState;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.ListQuery;
import io.croft.uikit.ProgressRing;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;

/** The jobs the person may see, newest first. */
@Route(JobsNavigation.JOBS)
@Menu(title = "overview/job.jobs", icon = "list-checks", order = 30)
@PermitAll
class JobsView extends Composite<ListPage<JobSummary>> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";

    private final transient Jobs jobs;
    private final transient Actor actor = CurrentActor.require();

    JobsView(Jobs jobs, JobNews news) {
        this.jobs = jobs;
        ListPage<JobSummary> page = getContent();
        page.header()
                .addActions(Buttons.secondary(
                        Texts.get("job.schedules"),
                        Icons.CLOCK,
                        () -> UI.getCurrentOrThrow().navigate(JobsNavigation.SCHEDULES)));
        page.rows()
                .components("title", Texts.get("job.column.title"), JobsView::title)
                .setFlexGrow(1);
        page.rows().components(STATE, Texts.get("job.column.state"), job -> JobWords.badge(job.state()));
        page.rows().components("progress", Texts.get("job.column.progress"), JobsView::progress);
        page.rows().column("person", Texts.get("job.column.person"), JobSummary::startedByName);
        page.rows()
                .components("submitted", Texts.get("job.column.submitted"), job -> new RelativeTime(job.submittedAt()));
        page.rows().numbers("duration", Texts.get("job.column.duration"), JobWords::duration);
        page.cards(JobsView::card);
        page.open(job -> UI.getCurrentOrThrow().navigate(JobsNavigation.job(job.id())));
        page.source(this::read);
        Signal.effect(this, () -> {
            news.ofList(actor).get();
            page.refresh();
        });
    }

    @Override
    protected ListPage<JobSummary> initContent() {
        return new ListPage<JobSummary>(Texts.get("job.jobs"))
                .search(Texts.get("job.search"))
                .filter(STATE, Texts.get("job.column.state"), states())
                .empty(new EmptyState(Icons.LIST_CHECKS, Texts.get("job.empty"), Texts.get("job.empty.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("job.jobs");
    }

    private Slice<JobSummary> read(ListQuery query, Pageable page) {
        Set<JobState> states =
                query.filter(STATE).map(JobState::valueOf).map(Set::of).orElse(Set.of());
        String search = query.search().isEmpty() ? null : query.search();
        return jobs.list(new JobFilter(states, null, search), page);
    }

    private static List<FilterChoice> states() {
        return Arrays.stream(JobState.values())
                .map(state -> new FilterChoice(state.name(), JobWords.word(state)))
                .toList();
    }

    private static Component title(JobSummary job) {
        return Cells.link(JobsNavigation.job(job.id()), Texts.of(job.title()), JobWords.now(job));
    }

    private static Component progress(JobSummary job) {
        return job.state() == JobState.RUNNING ? new JobProgress(job) : Cells.muted(JobWords.items(job.items()));
    }

    private static Component card(JobSummary job) {
        Component state =
                job.state() == JobState.RUNNING ? new ProgressRing(job.percent()) : JobWords.badge(job.state());
        return Cells.card(
                title(job),
                state,
                Cells.muted(job.startedByName()),
                new RelativeTime(job.submittedAt()),
                Cells.muted(JobWords.items(job.items())));
    }
}

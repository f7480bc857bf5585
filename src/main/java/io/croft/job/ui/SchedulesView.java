package io.croft.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.ScheduleSummary;
import io.croft.job.Schedules;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.ListPage;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import jakarta.annotation.security.PermitAll;

/** The schedules the person may see: what starts, when, and the last outcome. */
@Route(JobsNavigation.SCHEDULES)
@PermitAll
class SchedulesView extends Composite<ListPage<ScheduleSummary>> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Schedules schedules;
    private final transient Actor actor = CurrentActor.require();

    SchedulesView(Schedules schedules, ScheduleNews news) {
        this.schedules = schedules;
        ListPage<ScheduleSummary> page = getContent();
        page.header()
                .addActions(Buttons.secondary(
                        Texts.get("job.jobs"),
                        Icons.LIST_CHECKS,
                        () -> UI.getCurrentOrThrow().navigate(JobsNavigation.JOBS)));
        page.rows()
                .components("title", Texts.get("job.schedule.column.title"), SchedulesView::title)
                .setFlexGrow(1);
        page.rows().components("state", Texts.get("job.column.state"), ScheduleWords::badge);
        page.rows().components("next", Texts.get("job.schedule.column.next"), row -> new RelativeTime(row.next()));
        page.rows().components("last", Texts.get("job.schedule.column.last"), SchedulesView::last);
        page.rows().column("person", Texts.get("job.schedule.column.person"), ScheduleSummary::plannedByName);
        page.rows().actions(row -> ScheduleMenu.of(schedules, row));
        page.cards(this::card);
        page.source((query, rows) -> schedules.list(rows));
        Signal.effect(this, () -> {
            news.of(actor).get();
            page.refresh();
        });
    }

    @Override
    protected ListPage<ScheduleSummary> initContent() {
        return new ListPage<ScheduleSummary>(Texts.get("job.schedules"))
                .empty(new EmptyState(
                        Icons.CLOCK, Texts.get("job.schedule.empty"), Texts.get("job.schedule.empty.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("job.schedules");
    }

    private static Component title(ScheduleSummary schedule) {
        return Cells.name(Texts.of(schedule.title()), ScheduleWords.when(schedule.timing()));
    }

    private static Component last(ScheduleSummary schedule) {
        String words = ScheduleWords.last(schedule);
        return schedule.lastJob() == null
                ? Cells.muted(words)
                : new Anchor(JobsNavigation.job(schedule.lastJob()), words);
    }

    private Component card(ScheduleSummary schedule) {
        return Cells.card(
                title(schedule),
                ScheduleWords.badge(schedule),
                new RelativeTime(schedule.next()),
                last(schedule),
                ScheduleMenu.of(schedules, schedule));
    }
}

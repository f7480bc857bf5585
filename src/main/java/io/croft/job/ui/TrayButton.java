package io.croft.job.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.JobFilter;
import io.croft.job.JobState;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;

/** A button with the number of open jobs of the person; opens a live list of them. */
final class TrayButton extends Div {

    private static final int MOST = 6;

    private final transient Jobs jobs;
    private final transient Actor actor = CurrentActor.require();
    private final Span count = new Span();
    private final Div list = new Div();

    TrayButton(Jobs jobs, JobNews news) {
        this.jobs = jobs;
        addClassName("job-tray");
        Button button = Buttons.icon(Icons.LIST_CHECKS, Texts.get("job.tray"), () -> {});
        count.addClassName("job-tray-count");
        list.addClassName("job-tray-list");
        Popover popover = new Popover(list);
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Texts.get("job.tray"));
        add(button, count, popover);
        Signal.effect(this, () -> {
            news.ofPerson(actor.id()).get();
            show();
        });
    }

    private void show() {
        JobFilter mine = new JobFilter(Set.of(JobState.WAITING, JobState.RUNNING, JobState.PAUSED), actor.id(), null);
        List<JobSummary> open = CurrentActor.call(
                actor, () -> jobs.list(mine, PageRequest.ofSize(MOST)).getContent());
        count.setText(open.size() == MOST ? MOST - 1 + "+" : String.valueOf(open.size()));
        count.setVisible(!open.isEmpty());
        list.removeAll();
        if (open.isEmpty()) {
            list.add(new Paragraph(Texts.get("job.tray.empty")));
        }
        open.forEach(job -> list.add(entry(job)));
        list.add(new Anchor(JobsNavigation.JOBS, Texts.get("job.tray.all")));
    }

    private static Div entry(JobSummary job) {
        Div entry = new Div(new Anchor(JobsNavigation.job(job.id()), Texts.of(job.title())));
        entry.addClassName("job-tray-entry");
        entry.add(job.state() == JobState.RUNNING ? new JobProgress(job) : JobWords.badge(job.state()));
        String now = JobWords.now(job);
        if (!now.isEmpty()) {
            Span line = new Span(now);
            line.addClassName("muted");
            entry.add(line);
        }
        return entry;
    }
}

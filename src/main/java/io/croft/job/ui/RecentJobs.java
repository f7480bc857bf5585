package io.croft.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.JobFilter;
import io.croft.job.JobPermissions;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.shell.HomeSection;
import io.croft.uikit.Card;
import io.croft.uikit.LineList;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.List;
import org.springframework.data.domain.PageRequest;

/** Recent jobs on the home screen, updated live. */
@org.springframework.stereotype.Component
class RecentJobs implements HomeSection {

    private static final int MOST = 6;

    private final Jobs jobs;
    private final JobNews news;

    RecentJobs(Jobs jobs, JobNews news) {
        this.jobs = jobs;
        this.news = news;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(JobPermissions.JOB_VIEW);
    }

    @Override
    public Component create(Actor actor) {
        return new Recent(actor);
    }

    private Component content() {
        List<JobSummary> recent =
                jobs.list(JobFilter.ALL, PageRequest.of(0, MOST)).getContent();
        if (recent.isEmpty()) {
            Paragraph nothing = new Paragraph(Texts.get("job.empty.text"));
            nothing.addClassName("muted");
            return nothing;
        }
        LineList lines = new LineList();
        recent.forEach(job -> lines.addLine(
                JobsNavigation.job(job.id()),
                Texts.of(job.title()),
                job.startedByName(),
                JobWords.badge(job.state()),
                new RelativeTime(job.submittedAt())));
        return lines;
    }

    /** The block on one home screen. */
    private final class Recent extends Composite<Card> {

        private final Card card = new Card(Texts.get("job.recent"), new Paragraph());

        Recent(Actor actor) {
            Signal.effect(this, () -> {
                news.ofList(actor).get();
                card.setContent(CurrentActor.call(actor, RecentJobs.this::content));
            });
        }

        @Override
        protected Card initContent() {
            return card;
        }
    }
}

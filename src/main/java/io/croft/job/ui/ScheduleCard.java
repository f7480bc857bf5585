package io.croft.job.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.ScheduleState;
import io.croft.job.ScheduleSummary;
import io.croft.job.Schedules;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.Icons;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The schedules about one thing, for the side of its page. */
@NamedInterface("ui")
public final class ScheduleCard extends Composite<Div> {

    private final transient Schedules schedules;
    private final String subject;
    private final Card card;
    private final String nothing;

    /**
     * Shows the schedules to an actor who may see the thing.
     *
     * @param nothing shown while there are none
     * @param plan called by the button, usually opens a {@link ScheduleDialog}
     */
    public ScheduleCard(Schedules schedules, ScheduleNews news, String subject, String nothing, Runnable plan) {
        Actor actor = CurrentActor.require();
        this.schedules = schedules;
        this.subject = subject;
        this.nothing = nothing;
        card = new Card(Texts.get("job.schedules"))
                .actions(Buttons.quiet(Texts.get("job.schedule.plan"), Icons.PLUS, plan));
        getContent().add(card);
        Signal.effect(this, () -> {
            news.of(actor).get();
            CurrentActor.run(actor, this::show);
        });
    }

    private void show() {
        List<ScheduleSummary> all = schedules.about(subject);
        card.setContent(
                all.isEmpty()
                        ? new Component[] {new Paragraph(nothing)}
                        : all.stream().map(this::line).toArray(Component[]::new));
    }

    private Component line(ScheduleSummary schedule) {
        Div words = new Div(
                word("line-name", Texts.of(schedule.title())),
                word("line-second", ScheduleWords.when(schedule.timing())));
        words.addClassName("line-words");
        Div facts = new Div();
        facts.addClassName("schedule-facts");
        if (schedule.state() == ScheduleState.ACTIVE) {
            facts.add(new Span(Texts.get("job.schedule.column.next")), new RelativeTime(schedule.next()));
        } else {
            facts.add(ScheduleWords.badge(schedule));
        }
        String last = ScheduleWords.last(schedule);
        if (!last.isEmpty()) {
            facts.add(
                    schedule.lastJob() == null
                            ? new Span(last)
                            : new Anchor(JobsNavigation.job(schedule.lastJob()), last));
        }
        words.add(facts);
        Div line = new Div(words, ScheduleMenu.of(schedules, schedule));
        line.addClassName("schedule-line");
        return line;
    }

    private static Span word(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}

package io.croft.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.croft.access.Actor;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityPermissions;
import io.croft.activity.ActivityRecord;
import io.croft.shell.HomeSection;
import io.croft.uikit.Card;
import io.croft.uikit.LineList;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.List;
import org.springframework.data.domain.PageRequest;

/** What was done last, on the home screen of those who look after people. */
@org.springframework.stereotype.Component
class RecentActivity implements HomeSection {

    private static final int MOST = 6;

    private final ActivityLog log;

    RecentActivity(ActivityLog log) {
        this.log = log;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(ActivityPermissions.ACTIVITY_VIEW);
    }

    @Override
    public Component create(Actor actor) {
        List<ActivityRecord> latest =
                log.list(ActivityFilter.ALL, PageRequest.of(0, MOST)).getContent();
        return new Card(Texts.get("activity.recent"), latest.isEmpty() ? nothing() : lines(latest));
    }

    private static Component nothing() {
        Paragraph nothing = new Paragraph(Texts.get("activity.recent.nothing"));
        nothing.addClassName("muted");
        return nothing;
    }

    private static Component lines(List<ActivityRecord> latest) {
        LineList lines = new LineList();
        latest.forEach(activity -> lines.addLine(
                activity.thing() == null
                        ? ActivityNavigation.ACTIVITY
                        : ActivityNavigation.ofThing(activity.thing().id()),
                Texts.of(activity.words()),
                ActivityWords.person(activity),
                ActivityWords.badge(activity.result()),
                new RelativeTime(activity.at())));
        return lines;
    }
}

package io.croft.activity.ui;

import io.croft.access.Actor;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityLog;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.activity.ActivityThing;
import io.croft.shell.Attention;
import io.croft.shell.AttentionSource;
import io.croft.uikit.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Alerts of the last day, such as many failed sign-ins from one address. */
@Component
class AlertAttention implements AttentionSource {

    private static final Duration LATELY = Duration.ofDays(1);

    private final ActivityLog log;
    private final Clock clock;

    AlertAttention(ActivityLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.isProvider() && actor.seesEverything();
    }

    @Override
    public List<Attention> find(Actor actor) {
        ActivityFilter alerts = new ActivityFilter(
                ActivityKind.SECURITY,
                ActivityResult.WARNING,
                null,
                null,
                null,
                clock.instant().minus(LATELY),
                null,
                null);
        return log.list(alerts, PageRequest.of(0, MOST)).stream()
                .map(AlertAttention::attention)
                .toList();
    }

    private static Attention attention(ActivityRecord alert) {
        ActivityThing thing = alert.thing();
        String words = Texts.of(alert.words());
        return new Attention(
                ActivityWords.tone(alert.result()),
                ActivityWords.word(alert.result()),
                thing == null ? words : ActivityWords.thing(alert),
                thing == null ? "" : words,
                thing == null ? ActivityNavigation.ACTIVITY : ActivityNavigation.ofThing(thing.id()));
    }
}

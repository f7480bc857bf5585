package io.croft.uikit;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A moment relative to now ("3 min ago"), with the exact time as tooltip. The browser updates the words by itself,
 * without requests.
 */
@Tag("time")
public final class RelativeTime extends HtmlComponent implements HasText {

    private static final String MOVER = "context://assets/relative-time.js";
    private static final Duration JUST_NOW = Duration.ofSeconds(10);

    /** @param moment the moment, or null to show a dash */
    public RelativeTime(@Nullable Instant moment) {
        this(moment, Clock.systemUTC());
    }

    RelativeTime(@Nullable Instant moment, Clock clock) {
        addClassName("relative-time");
        if (moment == null) {
            setText("–");
            return;
        }
        Instant now = clock.instant();
        setText(words(Duration.between(moment, now)));
        setTitle(Moments.exact(moment));
        getElement()
                .setAttribute("datetime", moment.toString())
                .setAttribute("data-told", String.valueOf(now.toEpochMilli()))
                .setAttribute("data-now", Texts.get("uikit.time.now"))
                .setAttribute("data-ago", Texts.get("uikit.time.ago", "{0}"))
                .setAttribute("data-in", Texts.get("uikit.time.in", "{0}"));
        addAttachListener(attach -> attach.getUI().getPage().addJsModule(MOVER));
    }

    /** The words for a moment so long ago; a negative duration is in the future. */
    public static String words(Duration ago) {
        if (ago.abs().compareTo(JUST_NOW) < 0) {
            return Texts.get("uikit.time.now");
        }
        return ago.isNegative()
                ? Texts.get("uikit.time.in", span(nearest(ago.abs())))
                : Texts.get("uikit.time.ago", span(ago));
    }

    /**
     * Rounds a time in the future to its nearest unit, so that a link valid for seven days does not show six days a
     * second later.
     */
    private static Duration nearest(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 60) {
            return left;
        }
        long unit = seconds < 3_570 ? 60 : seconds < 48 * 3_600 - 1_800 ? 3_600 : 86_400;
        return Duration.ofSeconds((seconds + unit / 2) / unit * unit);
    }

    /** A duration in its largest fitting unit: 45 s, 3 min, 2 h, 5 d. */
    public static String span(Duration length) {
        if (length.toSeconds() < 60) {
            return length.toSeconds() + " s";
        }
        if (length.toMinutes() < 60) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < 48 ? length.toHours() + " h" : length.toDays() + " d";
    }
}

package io.croft.feedback.ui;

import io.croft.feedback.FeedbackKind;
import io.croft.feedback.FeedbackRow;
import io.croft.feedback.FeedbackState;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Locale;

/** How kinds and states are called. */
final class FeedbackWords {

    private FeedbackWords() {}

    static String kind(FeedbackKind kind) {
        return Texts.get("feedback.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static String state(FeedbackState state) {
        return Texts.get("feedback.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(FeedbackRow row) {
        return new StatusBadge(
                switch (row.state()) {
                    case NEW -> StatusTone.WAITING;
                    case READ -> StatusTone.RUNNING;
                    case ANSWERED -> StatusTone.OK;
                    case CLOSED -> StatusTone.STOPPED;
                },
                state(row.state()));
    }
}

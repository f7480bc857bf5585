package io.croft.lab.ui;

import io.croft.lab.ClassState;
import io.croft.lab.MachinePower;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatState;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names and tones of states. */
final class LabWords {

    private LabWords() {}

    static StatusBadge badge(ClassState state) {
        return new StatusBadge(tone(state), word(state));
    }

    static StatusTone tone(ClassState state) {
        return switch (state) {
            case READY -> StatusTone.OK;
            case DRAFT, DEPLOYING, DELETING -> StatusTone.WAITING;
            case ENDED -> StatusTone.STOPPED;
            case FAILED -> StatusTone.FAILED;
        };
    }

    static String word(ClassState state) {
        return Texts.get("lab.classState." + lower(state));
    }

    /** The tone of a seat: an action in progress takes precedence over the power state. */
    static StatusTone tone(SeatState state, @Nullable SeatAction doing, MachinePower power) {
        return switch (state) {
            case FAILED -> StatusTone.FAILED;
            case WAITING, CLONING, REVERTING, REMOVING -> StatusTone.WAITING;
            case READY -> doing != null ? StatusTone.WAITING : tone(power);
        };
    }

    static String word(SeatState state, @Nullable SeatAction doing, MachinePower power) {
        if (state != SeatState.READY) {
            return Texts.get("lab.seatState." + lower(state));
        }
        return doing != null ? Texts.get("lab.doing." + lower(doing)) : Texts.get("lab.power." + lower(power));
    }

    private static StatusTone tone(MachinePower power) {
        return switch (power) {
            case RUNNING -> StatusTone.RUNNING;
            case STOPPED, PAUSED -> StatusTone.STOPPED;
            case UNKNOWN -> StatusTone.UNKNOWN;
        };
    }

    static String lower(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

package io.croft.inventory.ui;

import io.croft.inventory.GuestKind;
import io.croft.inventory.GuestState;
import io.croft.uikit.FilterChoice;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of kinds and states of guests. */
final class GuestWords {

    private GuestWords() {}

    static StatusBadge badge(GuestState state) {
        return new StatusBadge(tone(state), word(state));
    }

    static String word(GuestState state) {
        return Texts.get("inventory.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static String word(GuestKind kind) {
        return Texts.get("inventory.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static List<FilterChoice> states() {
        return Arrays.stream(GuestState.values())
                .map(state -> new FilterChoice(state.name().toLowerCase(Locale.ROOT), word(state)))
                .toList();
    }

    static List<FilterChoice> kinds() {
        return Stream.of(GuestKind.QEMU, GuestKind.LXC)
                .map(kind -> new FilterChoice(kind.name().toLowerCase(Locale.ROOT), word(kind)))
                .toList();
    }

    private static StatusTone tone(GuestState state) {
        return switch (state) {
            case RUNNING -> StatusTone.RUNNING;
            case STOPPED, SUSPENDED -> StatusTone.STOPPED;
            case EXPECTED, PAUSED -> StatusTone.WAITING;
            case UNKNOWN -> StatusTone.UNKNOWN;
            case GONE -> StatusTone.FAILED;
        };
    }
}

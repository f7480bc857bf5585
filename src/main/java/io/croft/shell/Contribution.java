package io.croft.shell;

import com.vaadin.flow.component.Component;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/** What a room adds to a screen of the shell. A room that cannot fails alone: the log tells, and the screen goes on without it. */
final class Contribution {

    private Contribution() {}

    /** What the room says or made, or nothing. */
    static <T> Optional<T> of(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (RuntimeException e) {
            Incidents.record(e);
            return Optional.empty();
        }
    }

    /** What the room answers; no where it cannot answer. */
    static boolean says(Supplier<Boolean> question) {
        return of(question).orElse(false);
    }

    /** What the room made, or the number of the incident in its place. */
    static Component orNote(Supplier<Component> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            return new Note(StatusTone.FAILED, Texts.get("shell.error.unexpected.toast", Incidents.record(e)));
        }
    }
}

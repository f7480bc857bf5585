package io.croft.shell;

import com.vaadin.flow.component.Component;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Calls what a room contributes to a screen of the shell. A contribution that throws is logged and left out; the screen
 * is shown without it.
 */
final class Contribution {

    private Contribution() {}

    /** The contribution, or empty when it throws. */
    static <T> Optional<T> of(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (RuntimeException e) {
            Incidents.record(e);
            return Optional.empty();
        }
    }

    /** The answer of the room; false when it throws. */
    static boolean says(Supplier<Boolean> question) {
        return of(question).orElse(false);
    }

    /** The component, or a note with the number of the incident when it throws. */
    static Component orNote(Supplier<Component> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            return new Note(StatusTone.FAILED, Texts.get("shell.error.unexpected.toast", Incidents.record(e)));
        }
    }
}

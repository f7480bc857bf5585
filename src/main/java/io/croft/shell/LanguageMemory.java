package io.croft.shell;

import io.croft.access.Actor;
import java.util.Locale;
import java.util.Optional;

/** Remembers which language a person has chosen, on whichever browser. A bean. */
public interface LanguageMemory {

    /** The language the person has chosen, or empty when they never did. */
    Optional<Locale> chosenBy(Actor actor);

    /** Remembers what the person has chosen. */
    void choose(Actor actor, Locale language);
}

package io.croft.shell;

import io.croft.access.Actor;
import java.util.Locale;
import java.util.Optional;

/** Stores the language a person has chosen, for all browsers. A bean. */
public interface LanguageMemory {

    /** The stored language; empty when the person never chose one. */
    Optional<Locale> chosenBy(Actor actor);

    /** Stores the language. */
    void choose(Actor actor, Locale language);
}

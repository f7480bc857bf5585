package io.croft.shell;

import io.croft.access.Actor;
import io.croft.uikit.Icons;

/** A line of the person menu that leads to a screen, such as changing the password. A bean. */
public interface PersonMenuItem {

    /** Where it stands, ascending. */
    int order();

    /** What kind of thing it is. */
    Icons icon();

    /** Its name, in the reader's language. */
    String label();

    /** Where it leads. */
    String href();

    /** Whether this person has it. */
    default boolean visibleTo(Actor actor) {
        return true;
    }
}

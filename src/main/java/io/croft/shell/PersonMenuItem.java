package io.croft.shell;

import io.croft.access.Actor;
import io.croft.uikit.Icons;

/** Contributes a link to the person menu, such as changing the password. A bean. */
public interface PersonMenuItem {

    /** Position in the menu, ascending. */
    int order();

    /** The icon before the label. */
    Icons icon();

    /** The label, in the language of the reader. */
    String label();

    /** The path it opens. */
    String href();

    /** Whether this person has it. */
    default boolean visibleTo(Actor actor) {
        return true;
    }
}

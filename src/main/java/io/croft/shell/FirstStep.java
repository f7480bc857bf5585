package io.croft.shell;

import io.croft.access.Actor;

/** One step of the list a new person is led through on the home screen; the list goes away when all are done. A bean. */
public interface FirstStep {

    /** Where it stands, ascending. */
    int order();

    /** Whether this person has to take the step at all. */
    boolean visibleTo(Actor actor);

    /** Whether it is done. */
    boolean done(Actor actor);

    /** What to do, in the reader's language. */
    String title();

    /** Why, in one line, in the reader's language. */
    String text();

    /** Where it is done. */
    String href();
}

package io.croft.shell;

import io.croft.access.Actor;

/** A step of the list for new people on the home screen. The list is hidden when all steps are done. A bean. */
public interface FirstStep {

    /** Position in the list, ascending. */
    int order();

    /** Whether the step applies to the actor. */
    boolean visibleTo(Actor actor);

    /** Whether the actor has done it. */
    boolean done(Actor actor);

    /** What to do, in the language of the reader. */
    String title();

    /** Why, in one line, in the language of the reader. */
    String text();

    /** The screen where it is done. */
    String href();
}

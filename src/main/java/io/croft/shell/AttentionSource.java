package io.croft.shell;

import io.croft.access.Actor;
import java.util.List;

/** Finds what needs a person, for the home screen. Read from the database alone: the screen does not wait for a cluster. A bean. */
public interface AttentionSource {

    /** How many things of one kind the screen takes at most. */
    int MOST = 5;

    /** Where its things stand, ascending. */
    int order();

    /** Whether this person is shown what it finds. */
    boolean visibleTo(Actor actor);

    /** What needs this person now, the worst first; what is beyond {@link #MOST} is left out. */
    List<Attention> find(Actor actor);
}

package io.croft.shell;

import io.croft.access.Actor;
import java.util.List;

/**
 * Contributes things to act on to the home screen. Must read the database only, so that the screen does not wait for a
 * cluster. A bean.
 */
public interface AttentionSource {

    /** The most things the screen takes from one source. */
    int MOST = 5;

    /** Position among the sources, ascending. */
    int order();

    /** Whether the actor is shown what this source finds. */
    boolean visibleTo(Actor actor);

    /** What the actor should act on, the most severe first; all beyond {@link #MOST} is left out. */
    List<Attention> find(Actor actor);
}

package io.croft.shell;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;

/** A tile on the home screen with a number that matters, mostly a {@code uikit.StatTile}. A bean. */
public interface HomeTile {

    /** Where it stands, ascending. */
    int order();

    /** Whether this person sees the tile. */
    boolean visibleTo(Actor actor);

    /** Makes the tile for one screen. */
    Component create(Actor actor);
}

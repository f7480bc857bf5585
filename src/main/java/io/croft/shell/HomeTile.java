package io.croft.shell;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;

/** Contributes a tile to the home screen, usually a {@code uikit.StatTile}. A bean. */
public interface HomeTile {

    /** Position among the tiles, ascending. */
    int order();

    /** Whether this person sees the tile. */
    boolean visibleTo(Actor actor);

    /** Makes the tile for one screen. */
    Component create(Actor actor);
}

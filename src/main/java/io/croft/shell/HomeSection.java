package io.croft.shell;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;

/** A block on the home screen, beneath the tiles, such as "my classes" or recent jobs. A bean. */
public interface HomeSection {

    /** Where it stands, ascending. */
    int order();

    /** Whether this person sees the block. */
    boolean visibleTo(Actor actor);

    /** Makes the block for one screen. */
    Component create(Actor actor);
}

package io.croft.shell;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;

/** Contributes a block to the home screen, beneath the tiles, such as recent jobs. A bean. */
public interface HomeSection {

    /** Position among the blocks, ascending. */
    int order();

    /** Whether this person sees the block. */
    boolean visibleTo(Actor actor);

    /** Makes the block for one screen. */
    Component create(Actor actor);
}

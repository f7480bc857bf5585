package io.croft.shell;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;

/** A strip above every screen for what must not be overlooked. A bean; makes one component for each screen. */
public interface Banner {

    /** Whether it stands above this person's screens. */
    boolean visibleTo(Actor actor);

    /** Makes the component for one screen. */
    Component create();
}

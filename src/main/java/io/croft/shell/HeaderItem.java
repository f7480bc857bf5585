package io.croft.shell;

import com.vaadin.flow.component.Component;

/** Something in the top bar, such as the job tray. A bean; makes one component for each screen. */
public interface HeaderItem {

    /** Where it stands: below zero at the left, else at the right, in ascending order; the person menu is last. */
    int order();

    /** Makes the component for one screen. */
    Component create();
}

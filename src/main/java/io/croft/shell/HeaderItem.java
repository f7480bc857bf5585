package io.croft.shell;

import com.vaadin.flow.component.Component;

/** Contributes a component to the top bar, such as the job tray. A bean; called once for each window. */
public interface HeaderItem {

    /** Position: below zero at the left, otherwise at the right, ascending; the person menu is last. */
    int order();

    /** Makes the component for one screen. */
    Component create();
}

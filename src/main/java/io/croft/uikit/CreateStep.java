package io.croft.uikit;

import com.vaadin.flow.component.html.ListItem;

/** A step of a {@link CreatePage}: its place in the list at the left. */
public final class CreateStep {

    private final ListItem item;

    CreateStep(ListItem item) {
        this.item = item;
    }

    /** Marks the step as filled in or not. */
    public void setDone(boolean done) {
        item.setClassName("create-step-done", done);
    }
}

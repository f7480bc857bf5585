package io.croft.uikit;

import com.vaadin.flow.component.html.ListItem;

/** A step of a {@link CreatePage}: its place in the list at the left, and its section of the form. */
public final class CreateStep {

    private final ListItem item;
    private final FormSection section;

    CreateStep(ListItem item, FormSection section) {
        this.item = item;
        this.section = section;
    }

    /** Marks the step as filled in. */
    public void setDone(boolean done) {
        item.setClassName("create-step-done", done);
    }

    /** The step's part of the form. */
    public FormSection section() {
        return section;
    }
}

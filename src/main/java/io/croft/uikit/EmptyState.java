package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Shown in place of an empty list: what would be here, why it is empty, and an action to change that. */
public final class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String text) {
        this(icon, title, text, null);
    }

    public EmptyState(Icons icon, String title, String text, @Nullable Component action) {
        addClassName("empty-state");
        Span picture = new Span(icon.create());
        picture.addClassName("empty-state-icon");
        add(picture, new H2(title), new Paragraph(text));
        if (action != null) {
            add(action);
        }
    }
}

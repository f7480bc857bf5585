package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says what would be here, why it is empty, and the one thing to do about it. */
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

package io.croft.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A number with what it counts and a link; for the home screen. */
public final class StatTile extends Anchor {

    public StatTile(Icons icon, String label, String number, String line, String href) {
        super(href);
        addClassNames("stat-tile");
        Span picture = new Span(icon.create());
        picture.addClassName("stat-icon");
        add(new Div(picture, word("stat-label", label)), word("stat-number", number), word("stat-line", line));
    }

    private static Span word(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}

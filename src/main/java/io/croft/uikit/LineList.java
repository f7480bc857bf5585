package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A short list of links in a card: name, second line, and components such as a badge at the right. */
public final class LineList extends Div {

    public LineList() {
        addClassName("line-list");
    }

    /** Adds a link. */
    public void addLine(String href, String name, String secondLine, Component... right) {
        Span first = new Span(name);
        first.addClassName("line-name");
        Span second = new Span(secondLine);
        second.addClassName("line-second");
        Div words = new Div(first, second);
        words.addClassName("line-words");
        Div end = new Div(right);
        end.addClassName("line-end");
        Anchor line = new Anchor(href, words, end);
        line.addClassName("line");
        add(line);
    }
}

package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A short list of links inside a card: a name, a second line, and at the right what stands there, such as a badge. */
public final class LineList extends Div {

    public LineList() {
        addClassName("line-list");
    }

    /** Adds a line that leads somewhere. */
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

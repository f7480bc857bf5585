package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Components for the cells of grids and for cards. */
public final class Cells {

    private Cells() {}

    /** A name with a second line beneath it, for the first column. */
    public static Component name(String name, String secondLine) {
        return lines(word("cell-name", name), secondLine);
    }

    /** A link with a second line beneath it. */
    public static Component link(String href, String name, String secondLine) {
        Anchor anchor = new Anchor(href, name);
        anchor.addClassName("cell-name");
        return lines(anchor, secondLine);
    }

    /** An id, address or similar text in a monospace font. */
    public static Span mono(String text) {
        return word("mono", text);
    }

    /** Text with less emphasis. */
    public static Span muted(String text) {
        return word("muted", text);
    }

    /** A card for phones: title at the top left, state at the top right, facts on the line beneath. */
    public static Component card(Component title, Component state, Component... facts) {
        Div head = new Div(title, state);
        head.addClassName("cell-card-head");
        Div line = new Div(facts);
        line.addClassName("cell-card-facts");
        Div card = new Div(head, line);
        card.addClassName("cell-card");
        return card;
    }

    private static Component lines(Component first, String secondLine) {
        Div cell = new Div(first);
        cell.addClassName("cell-lines");
        if (!secondLine.isEmpty()) {
            cell.add(word("cell-second", secondLine));
        }
        return cell;
    }

    private static Span word(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}

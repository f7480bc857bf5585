package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What stands in the cells of a grid and on cards. */
public final class Cells {

    private Cells() {}

    /** A name with a second line beneath, for the first column. */
    public static Component name(String name, String secondLine) {
        return lines(word("cell-name", name), secondLine);
    }

    /** A name that leads somewhere, with a second line beneath. */
    public static Component link(String href, String name, String secondLine) {
        Anchor anchor = new Anchor(href, name);
        anchor.addClassName("cell-name");
        return lines(anchor, secondLine);
    }

    /** An id, an address or another text that is read letter by letter. */
    public static Span mono(String text) {
        return word("mono", text);
    }

    /** A text of less weight. */
    public static Span muted(String text) {
        return word("muted", text);
    }

    /** A card for phones: what stands at the top left and right, and a line of facts beneath. */
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

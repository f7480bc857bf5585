package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The header of a screen: title, count, subtitle and actions. */
public final class ViewHeader extends Header {

    private final H1 title = new H1();
    private final Span count = new Span();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public ViewHeader(String title) {
        addClassName("view-header");
        Div line = new Div(this.title, count);
        line.addClassName("view-header-line");
        Div words = new Div(line, subtitle);
        words.addClassName("view-header-words");
        count.addClassName("view-header-count");
        subtitle.addClassName("view-header-subtitle");
        actions.addClassName("view-header-actions");
        add(words, actions);
        setHeading(title);
        count.setVisible(false);
        subtitle.setVisible(false);
    }

    public ViewHeader(String title, Component... actions) {
        this(title);
        addActions(actions);
    }

    /** Replaces the title. */
    public void setHeading(String text) {
        title.setText(text);
    }

    /** Shows how many things the screen lists, as text, for example {@code 200+}. */
    public void setCount(String words) {
        count.setText(words);
        count.setVisible(!words.isEmpty());
    }

    public void setSubtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    /** Adds components beside the title, for example a badge. */
    public void addBesideTitle(Component... components) {
        count.getParent().ifPresent(line -> ((Div) line).add(components));
    }

    /** Adds actions at the right; add the primary action last. */
    public void addActions(Component... components) {
        actions.add(components);
    }
}

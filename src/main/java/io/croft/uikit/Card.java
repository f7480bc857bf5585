package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** A frame around related content, with an optional title and actions. */
public final class Card extends Div {

    private final Div content = new Div();

    public Card(Component... content) {
        addClassName("card");
        this.content.addClassName("card-content");
        this.content.add(content);
        add(this.content);
    }

    public Card(String title, Component... content) {
        this(content);
        Div head = new Div(new H3(title));
        head.addClassName("card-head");
        addComponentAsFirst(head);
    }

    /** Adds to the content. */
    public void addContent(Component... components) {
        content.add(components);
    }

    /** Replaces the content. */
    public void setContent(Component... components) {
        content.removeAll();
        content.add(components);
    }

    /** Adds actions beside the title. */
    public Card actions(Component... actions) {
        getChildren()
                .findFirst()
                .filter(head -> head.hasClassName("card-head"))
                .ifPresent(head -> ((Div) head).add(actions));
        return this;
    }
}

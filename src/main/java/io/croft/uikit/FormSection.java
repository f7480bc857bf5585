package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A section of a form or page: title, explanation, and content in a card. */
public final class FormSection extends Section {

    private final Div content = new Div();

    public FormSection(String title, String explanation, Component... content) {
        addClassName("form-section");
        add(new H2(title));
        if (!explanation.isEmpty()) {
            add(new Paragraph(explanation));
        }
        this.content.addClassName("form-section-content");
        this.content.add(content);
        add(this.content);
    }

    public FormSection(String title, Component... content) {
        this(title, "", content);
    }

    /** Adds to the content. */
    public void addContent(Component... components) {
        content.add(components);
    }
}

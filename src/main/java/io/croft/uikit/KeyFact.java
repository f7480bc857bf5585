package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A fact about a thing as a chip: a label and its value, or a dash when the value is empty. */
public final class KeyFact extends Div {

    private static final String NOTHING = "–";

    private final Span value = new Span();

    public KeyFact(String label, String value) {
        this(label, new Span(value.isBlank() ? NOTHING : value));
    }

    /** A fact whose value is more than words, for example a badge or an address to copy. */
    public KeyFact(String label, Component content) {
        addClassName("key-fact");
        Span name = new Span(label);
        name.addClassName("key-fact-label");
        value.addClassName("key-fact-value");
        value.add(content);
        add(name, value);
    }

    /** Replaces the value. */
    public void setValue(String text) {
        value.setText(text.isBlank() ? NOTHING : text);
    }
}

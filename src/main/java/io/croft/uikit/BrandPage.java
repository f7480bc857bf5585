package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A screen outside the shell in two halves: the drawing of the brand at the left, one form at the right. On phones the
 * drawing is a strip at the top. Used for sign-in, joining and invitations.
 */
public final class BrandPage extends Div {

    private final Div form = new Div();

    public BrandPage(String title, String text, Component... content) {
        addClassName("brand-page");
        Div drawing = new Div(new Wordmark(), new Paragraph(Texts.get("uikit.brand.line")));
        drawing.addClassName("brand-drawing");
        H1 heading = new H1(title);
        Paragraph words = new Paragraph(text);
        words.addClassName("brand-text");
        words.setVisible(!text.isEmpty());
        form.addClassName("brand-form");
        form.add(heading, words);
        form.add(content);
        Main half = new Main(form);
        half.addClassName("brand-half");
        add(drawing, half);
    }

    /** Adds components to the form. */
    public void addContent(Component... components) {
        form.add(components);
    }
}

package io.croft.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;

/** The common layout of error screens: what happened, what the person can do, and a link home. */
class ErrorScreen extends Div {

    ErrorScreen() {
        addClassNames("page", "error-screen");
    }

    void show(Icons icon, String title, String text) {
        removeAll();
        Span picture = new Span(icon.create());
        picture.addClassName("empty-state-icon");
        Anchor home = new Anchor("", Texts.get("shell.error.home"));
        home.addClassName("button-link");
        add(picture, new H1(title), new Paragraph(text), home);
    }
}

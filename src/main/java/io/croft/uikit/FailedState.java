package io.croft.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says that something could not be shown and offers a retry. */
public final class FailedState extends Div {

    public FailedState(String text, Runnable again) {
        addClassName("failed-state");
        getElement().setAttribute("role", "alert");
        Span picture = new Span(Icons.TRIANGLE_ALERT.create());
        picture.addClassName("empty-state-icon");
        add(picture, new Paragraph(text), Buttons.secondary(Texts.get("uikit.retry"), Icons.REFRESH_CW, again));
    }
}

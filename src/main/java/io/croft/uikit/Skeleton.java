package io.croft.uikit;

import com.vaadin.flow.component.html.Div;

/** Grey placeholder lines while content loads. */
public final class Skeleton extends Div {

    public Skeleton(int lines) {
        addClassName("skeleton");
        getElement().setAttribute("aria-busy", "true");
        for (int line = 0; line < lines; line++) {
            add(new Div());
        }
    }
}

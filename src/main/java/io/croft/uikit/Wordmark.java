package io.croft.uikit;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The logo of the product with its name. */
public final class Wordmark extends Div {

    private static final String MARK = """
            <svg viewBox="0 0 28 28" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" \
            stroke-linejoin="round" aria-hidden="true"><path d="M22.6 8.2A10.4 10.4 0 1 0 24 16.6"/>\
            <path d="M4.6 17.6c4.2-2.6 8-2.6 11.4 0 2.4 1.8 5 2.1 7.6 1"/><path d="M7.4 21.9c2.6-1.5 5-1.4 7.4.2"/>\
            <path d="M14 13.4V8.6m0 0c-2.6 0-4-1.4-4-3.6 2.5 0 4 1.3 4 3.6Zm0 1.8c0-2.2 1.3-3.5 3.6-3.5 0 2.2-1.3 3.5-3.6 3.5Z"/></svg>""";

    public Wordmark() {
        addClassName("wordmark");
        Svg mark = new Svg(MARK);
        mark.addClassName("wordmark-mark");
        Span name = new Span("Croft");
        name.addClassName("wordmark-name");
        add(mark, name);
    }
}

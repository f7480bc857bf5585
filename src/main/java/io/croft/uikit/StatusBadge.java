package io.croft.uikit;

import com.vaadin.flow.component.html.Span;

/** A state as icon and word in the colour of its tone. */
public final class StatusBadge extends Span {

    private final Span word = new Span();

    public StatusBadge(StatusTone tone, String label) {
        addClassName("status-badge");
        set(tone, label);
    }

    /** Replaces the state. */
    public void set(StatusTone tone, String label) {
        setClassName("status-badge " + tone.className());
        word.setText(label);
        removeAll();
        add(tone.icon().create(), word);
    }
}

package io.croft.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence in a frame: what went wrong, what to know, what to watch out for; told in place, not in a dialog. */
public final class Note extends Div {

    private final Span words = new Span();

    public Note(StatusTone tone, String text) {
        addClassNames("note", tone.className());
        getElement().setAttribute("role", tone == StatusTone.FAILED ? "alert" : "status");
        words.setText(text);
        add(tone.icon().create(), words);
    }

    /** Tells another sentence; an empty one hides the note. */
    public void setWords(String text) {
        words.setText(text);
        setVisible(!text.isEmpty());
    }
}

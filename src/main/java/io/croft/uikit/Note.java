package io.croft.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence in a frame on the page: an error, a hint or a warning. */
public final class Note extends Div {

    private final Span words = new Span();

    public Note(StatusTone tone, String text) {
        addClassNames("note", tone.className());
        getElement().setAttribute("role", tone == StatusTone.FAILED ? "alert" : "status");
        words.setText(text);
        add(tone.icon().create(), words);
    }

    /** Replaces the sentence; an empty one hides the note. */
    public void setWords(String text) {
        words.setText(text);
        setVisible(!text.isEmpty());
    }
}

package io.croft.activity.ui;

import com.vaadin.flow.component.html.Div;
import io.croft.activity.ForwardTrial;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;

/** What came of a test message, in a note or at the fields. */
final class ForwardTrialNote {

    private ForwardTrialNote() {}

    static Div of(ForwardTrial trial, FieldProblems problems) {
        return switch (trial) {
            case ForwardTrial.Sent sent -> new Note(StatusTone.OK, Texts.of(sent.words()));
            case ForwardTrial.Unconfirmed unconfirmed -> new Note(StatusTone.WARNING, Texts.of(unconfirmed.words()));
            case ForwardTrial.Failed failed -> new Note(StatusTone.FAILED, Texts.of(failed.why()));
            case ForwardTrial.Refused refused -> {
                problems.show(refused.problems());
                yield new Div();
            }
        };
    }
}

package io.croft.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.joining.MyPending;
import io.croft.joining.MyRequest;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import org.springframework.modulith.NamedInterface;

/** The open and refused requests of a person, and the waiting lines they are in. */
@NamedInterface("ui")
public final class PendingNotes extends Composite<Div> {

    private final Div requests = new Div();
    private final Note line = new Note(StatusTone.WAITING, "");

    /** Shows nothing until {@link #show} is called. */
    public PendingNotes() {
        requests.addClassName("stack");
        getContent().addClassName("stack");
        getContent().add(requests, line);
        getContent().setVisible(false);
    }

    /** Shows what is pending; hidden while nothing is. */
    public void show(MyPending pending) {
        getContent().setVisible(!pending.isEmpty());
        requests.setVisible(!pending.requests().isEmpty());
        requests.removeAll();
        pending.requests().stream().map(PendingNotes::words).forEach(requests::add);
        line.setWords(
                pending.waitingFor().isEmpty()
                        ? ""
                        : Texts.get("joining.mine.waiting", String.join(", ", pending.waitingFor())));
    }

    private static Component words(MyRequest request) {
        if (request.refused()) {
            return new Note(StatusTone.WARNING, Texts.get("joining.mine.refused", request.name()));
        }
        var text = request.owner().isEmpty()
                ? Texts.get("joining.mine.asked.text")
                : Texts.get("joining.mine.asked.text.teacher", request.owner());
        return new EmptyState(Icons.CLOCK, Texts.get("joining.mine.asked.title", request.name()), text);
    }
}

package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.lab.MyRequest;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.List;

/** The classes whose teacher a student has asked to join: what happens next, or that the answer was no. */
class MyRequests extends Composite<Div> {

    MyRequests() {
        getContent().addClassName("stack");
    }

    /** Shows the requests as they are now; hidden while there is none. */
    final void show(List<MyRequest> requests) {
        getContent().setVisible(!requests.isEmpty());
        getContent().removeAll();
        requests.stream().map(MyRequests::words).forEach(getContent()::add);
    }

    private static Component words(MyRequest request) {
        if (request.refused()) {
            return new Note(StatusTone.WARNING, Texts.get("lab.my.refused", request.className()));
        }
        var text = request.teacher().isEmpty()
                ? Texts.get("lab.my.asked.text")
                : Texts.get("lab.my.asked.text.teacher", request.teacher());
        return new EmptyState(Icons.CLOCK, Texts.get("lab.my.asked.title", request.className()), text);
    }
}

package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.lab.PersonWaiting;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.List;

/** Who waits for a seat, in the order in which seats are given; hidden while nobody does. */
class WaitingCard extends Composite<Div> {

    private final Card card = new Card(Texts.get("lab.line.title"));

    WaitingCard() {
        getContent().add(card);
    }

    /** Shows the line as it is now. */
    final void show(List<PersonWaiting> line) {
        getContent().setVisible(!line.isEmpty());
        card.setContent(line.stream()
                .map(one -> Cells.card(Cells.name(one.name(), ""), new RelativeTime(one.since())))
                .toArray(com.vaadin.flow.component.Component[]::new));
    }
}

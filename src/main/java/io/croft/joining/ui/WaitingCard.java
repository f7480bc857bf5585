package io.croft.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.joining.Approvals;
import io.croft.joining.PersonWaiting;
import io.croft.joining.TargetId;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** People who wait for a place, in the order in which places are given; hidden while there are none. */
@NamedInterface("ui")
public final class WaitingCard extends Composite<Div> {

    private final Card card = new Card(Texts.get("joining.line.title"));

    /**
     * Shows the waiting line to an actor who manages the target.
     *
     * @param news changes when somebody waits or gets a place
     */
    public WaitingCard(Approvals approvals, TargetId target, Signal<Long> news) {
        getContent().add(card);
        Actor actor = CurrentActor.require();
        Signal.effect(this, () -> {
            news.get();
            show(CurrentActor.call(actor, () -> approvals.waiting(target)));
        });
    }

    private void show(List<PersonWaiting> line) {
        getContent().setVisible(!line.isEmpty());
        card.setContent(line.stream()
                .map(one -> Cells.card(Cells.name(one.name(), ""), new RelativeTime(one.since())))
                .toArray(Component[]::new));
    }
}

package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.inventory.Inventory;
import io.croft.joining.MyJoins;
import io.croft.joining.MyPending;
import io.croft.joining.ui.PendingNotes;
import io.croft.lab.MySeat;
import io.croft.lab.SeatId;
import io.croft.lab.Seats;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The machines of a student, one live card each. */
@Route(LabPaths.MY_MACHINES)
@Menu(title = "overview/lab.my.title", icon = "monitor", order = 5)
@RolesAllowed("seat.view")
class MyMachinesView extends Composite<Div> implements HasDynamicTitle {

    private final transient Seats seats;
    private final transient Actor actor = CurrentActor.require();
    private final Map<SeatId, MachineCard> cards = new LinkedHashMap<>();
    private final Div machines = new Div();
    private final PendingNotes notes = new PendingNotes();
    private final EmptyState nothing =
            new EmptyState(Icons.MONITOR, Texts.get("lab.my.empty.title"), Texts.get("lab.my.empty.text"));

    MyMachinesView(Seats seats, MyJoins joins, Inventory inventory, LabNews news) {
        this.seats = seats;
        machines.addClassName("my-machines");
        getContent().addClassName("page");
        getContent().add(new ViewHeader(Texts.get("lab.my.title")), notes, machines, nothing);
        inventory.somebodyLooks();
        Signal.effect(this, () -> {
            news.ofPerson(actor.id()).get();
            CurrentActor.run(actor, () -> show(seats.mine(), joins.mine()));
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.get("lab.my.title");
    }

    private void show(List<MySeat> mine, MyPending pending) {
        var ids = mine.stream().map(MySeat::id).toList();
        List.copyOf(cards.keySet()).stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> machines.remove(cards.remove(id)));
        mine.forEach(seat -> cards.computeIfAbsent(seat.id(), _ -> add(seat)).show(seat));
        notes.show(pending);
        nothing.setVisible(mine.isEmpty() && pending.isEmpty());
    }

    private MachineCard add(MySeat seat) {
        var card = new MachineCard(seats, seat);
        machines.add(card);
        return card;
    }
}

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
import io.croft.lab.MyPlaces;
import io.croft.lab.MySeat;
import io.croft.lab.SeatId;
import io.croft.lab.Seats;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A student's own machines, one large card each; every card follows its machine by itself. */
@Route(LabPaths.MY_MACHINES)
@Menu(title = "overview/lab.my.title", icon = "monitor", order = 5)
@RolesAllowed({"USER", "TEACHER", "COMPANY_ADMIN"})
class MyMachinesView extends Composite<Div> implements HasDynamicTitle {

    private final transient Seats seats;
    private final transient Actor actor = CurrentActor.require();
    private final Map<SeatId, MachineCard> cards = new LinkedHashMap<>();
    private final Div machines = new Div();
    private final MyRequests requests = new MyRequests();
    private final Note line = new Note(StatusTone.WAITING, "");
    private final EmptyState nothing =
            new EmptyState(Icons.MONITOR, Texts.get("lab.my.empty.title"), Texts.get("lab.my.empty.text"));

    MyMachinesView(Seats seats, Inventory inventory, LabNews news) {
        this.seats = seats;
        machines.addClassName("my-machines");
        getContent().addClassName("page");
        getContent().add(new ViewHeader(Texts.get("lab.my.title")), requests, line, machines, nothing);
        inventory.somebodyLooks();
        Signal.effect(this, () -> {
            news.ofPerson(actor.id()).get();
            show(CurrentActor.call(actor, seats::mine));
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.get("lab.my.title");
    }

    private void show(MyPlaces places) {
        var ids = places.seats().stream().map(MySeat::id).toList();
        List.copyOf(cards.keySet()).stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> machines.remove(cards.remove(id)));
        places.seats()
                .forEach(
                        seat -> cards.computeIfAbsent(seat.id(), _ -> add(seat)).show(seat));
        line.setWords(
                places.waitingFor().isEmpty()
                        ? ""
                        : Texts.get("lab.my.waiting", String.join(", ", places.waitingFor())));
        requests.show(places.requests());
        nothing.setVisible(places.seats().isEmpty()
                && places.waitingFor().isEmpty()
                && places.requests().isEmpty());
    }

    private MachineCard add(MySeat seat) {
        var card = new MachineCard(seats, seat);
        machines.add(card);
        return card;
    }
}

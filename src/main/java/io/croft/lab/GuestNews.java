package io.croft.lab;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.inventory.GuestRef;
import io.croft.inventory.InventoryEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Turns changes of machines in the inventory into events of their seats, for screens. */
@Component
class GuestNews {

    private final SeatRepository seats;
    private final ApplicationEventPublisher events;

    GuestNews(SeatRepository seats, ApplicationEventPublisher events) {
        this.seats = seats;
        this.events = events;
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(InventoryEvent.GuestChanged change) {
        tell(change.ref(), Actor.system(change.owner()));
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(InventoryEvent.GuestGone gone) {
        tell(gone.ref(), Actor.system(gone.owner()));
    }

    private void tell(GuestRef machine, Actor actor) {
        CurrentActor.run(
                actor,
                () -> seats.findByClusterAndVmid(machine.cluster().value(), machine.vmid())
                        .ifPresent(seat -> events.publishEvent(new LabEvent.SeatChanged(
                                seat.labClass(),
                                actor.company(),
                                seat.id(),
                                seat.person().orElse(null)))));
    }
}

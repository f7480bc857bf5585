package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.Speakers;
import io.croft.database.Broadcast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Reads the configuration of a template when it is offered, so that the storage of its disk is known to whoever uses
 * it.
 */
@Component
class OfferedTemplateReading {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedTemplateReading.class);

    private final GuestRefresh guests;
    private final Speakers speakers;
    private final Broadcast broadcast;

    OfferedTemplateReading(GuestRefresh guests, Speakers speakers, Broadcast broadcast) {
        this.guests = guests;
        this.speakers = speakers;
        this.broadcast = broadcast;
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(InventoryEvent.OffersChanged event) {
        if (!speakers.beginsToSpeakFor(event.template().cluster())) {
            broadcast.tell(OtherProcessWishes.REFRESH, OtherProcessWishes.name(event.template()));
            return;
        }
        try {
            CurrentActor.run(Actor.system(TenantId.PROVIDER), () -> guests.refresh(event.template()));
        } catch (RuntimeException unreachable) {
            LOG.info("{} could not be read: {}", event.template(), unreachable.getMessage());
        }
    }
}

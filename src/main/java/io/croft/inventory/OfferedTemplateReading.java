package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads a template's configuration when it is offered, so that whoever uses it knows where its disk lies. */
@Component
class OfferedTemplateReading {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedTemplateReading.class);

    private final GuestRefresh guests;

    OfferedTemplateReading(GuestRefresh guests) {
        this.guests = guests;
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(InventoryEvent.OffersChanged event) {
        try {
            CurrentActor.run(Actor.system(TenantId.PROVIDER), () -> guests.refresh(event.template()));
        } catch (RuntimeException unreachable) {
            LOG.info("{} could not be read: {}", event.template(), unreachable.getMessage());
        }
    }
}

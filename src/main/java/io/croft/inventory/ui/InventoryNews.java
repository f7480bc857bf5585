package io.croft.inventory.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.database.Broadcast;
import io.croft.inventory.Inventory;
import io.croft.inventory.InventoryEvent;
import io.croft.uikit.LiveTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Passes events of the mirror to the screens of the companies concerned; the key {@code NOBODY} stands for all
 * companies.
 */
@Component
class InventoryNews implements MeterBinder {

    private final LiveTopic<TenantId> topics;
    private final Inventory inventory;

    InventoryNews(Inventory inventory, Broadcast broadcast) {
        this.topics = new LiveTopic<>("inventory", broadcast);
        this.inventory = inventory;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(InventoryEvent event) {
        topics.touch(TenantId.NOBODY);
        switch (event) {
            case InventoryEvent.GuestChanged changed -> topics.touch(changed.owner());
            case InventoryEvent.GuestGone gone -> topics.touch(gone.owner());
            case InventoryEvent.OwnerChanged moved -> {
                topics.touch(moved.before());
                topics.touch(moved.after());
            }
            case InventoryEvent.ClusterRead read -> read.owners().forEach(topics::touch);
            case InventoryEvent.OffersChanged offers -> {}
        }
    }

    /** The signal for what this actor sees; also reports that a screen shows guests. */
    Signal<Long> of(Actor actor) {
        inventory.somebodyLooks();
        return topics.revision(actor.seesEverything() ? TenantId.NOBODY : actor.company());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        topics.measure(registry, "inventory");
    }
}

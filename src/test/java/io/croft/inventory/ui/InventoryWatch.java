package io.croft.inventory.ui;

import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.testing.As;
import org.springframework.context.ApplicationContext;

/** How often screens of this process that show guests were told to look again. */
public final class InventoryWatch {

    private InventoryWatch() {}

    /** The count for what this person sees. */
    public static Signal<Long> of(ApplicationContext beans, Actor actor) {
        return As.call(actor, () -> beans.getBean(InventoryNews.class).of(actor));
    }
}

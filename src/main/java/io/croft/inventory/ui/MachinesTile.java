package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.GuestState;
import io.croft.inventory.Guests;
import io.croft.inventory.InventoryPermissions;
import io.croft.shell.HomeTile;
import io.croft.uikit.Amount;
import io.croft.uikit.Icons;
import io.croft.uikit.StatTile;
import io.croft.uikit.Texts;
import java.util.Set;

/** How many of the machines a person sees are running, on the home screen. */
@org.springframework.stereotype.Component
class MachinesTile implements HomeTile {

    private static final GuestFilter MACHINES = new GuestFilter("", null, null, Set.of(), null, null, false);
    private static final GuestFilter RUNNING =
            new GuestFilter("", null, null, Set.of(GuestState.RUNNING), null, null, false);

    private final Guests guests;

    MachinesTile(Guests guests) {
        this.guests = guests;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(InventoryPermissions.GUEST_VIEW);
    }

    @Override
    public Component create(Actor actor) {
        return new StatTile(
                Icons.MONITOR,
                Texts.get("inventory.tile.machines"),
                Amount.of(guests.count(RUNNING, Amount.MOST)),
                Texts.get("inventory.tile.machines.line", Amount.of(guests.count(MACHINES, Amount.MOST))),
                "guests");
    }
}

package io.croft.inventory.ui;

import io.croft.access.Actor;
import io.croft.inventory.GuestFilter;
import io.croft.inventory.GuestRow;
import io.croft.inventory.Guests;
import io.croft.inventory.InventoryPermissions;
import io.croft.shell.PaletteEntry;
import io.croft.shell.PaletteSource;
import io.croft.uikit.Icons;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Finds machines for the command palette. */
@Component
class GuestFinder implements PaletteSource {

    private static final PageRequest FIRST_FEW = PageRequest.of(0, 6, Sort.by("name"));

    private final Guests guests;

    GuestFinder(Guests guests) {
        this.guests = guests;
    }

    @Override
    public List<PaletteEntry> find(String words, Actor actor) {
        if (!actor.has(InventoryPermissions.GUEST_VIEW)) {
            return List.of();
        }
        GuestFilter filter = new GuestFilter(words, null, null, Set.of(), null, null, null);
        return guests.list(filter, FIRST_FEW).stream().map(GuestFinder::entry).toList();
    }

    private static PaletteEntry entry(GuestRow guest) {
        String search = URLEncoder.encode(guest.name(), StandardCharsets.UTF_8);
        return new PaletteEntry(
                Icons.MONITOR, guest.name(), guest.node() + " · " + guest.ref().vmid(), "guests?q=" + search);
    }
}

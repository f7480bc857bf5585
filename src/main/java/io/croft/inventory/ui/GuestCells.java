package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.croft.inventory.GuestRow;
import io.croft.kernel.IpAddress;
import io.croft.uikit.Cells;
import java.util.stream.Collectors;

/** Cells of the lists of machines. */
final class GuestCells {

    private GuestCells() {}

    /** The name (the VM id where it has none) with VM id, kind and label beneath. */
    static Component name(GuestRow guest) {
        String name = guest.name().isEmpty() ? String.valueOf(guest.ref().vmid()) : guest.name();
        String second = guest.ref().vmid() + " · " + GuestWords.word(guest.kind())
                + (guest.label().isEmpty() || guest.label().equals(name) ? "" : " · " + guest.label());
        return Cells.name(name, second);
    }

    /** The first address, with all addresses as tooltip. */
    static Component addresses(GuestRow guest) {
        Span first = Cells.mono(firstAddress(guest));
        first.setTitle(everyAddress(guest));
        return first;
    }

    static String firstAddress(GuestRow guest) {
        return guest.addresses().isEmpty() ? "" : guest.addresses().getFirst().toString();
    }

    /** All addresses, one per line. */
    static String everyAddress(GuestRow guest) {
        return guest.addresses().stream().map(IpAddress::toString).collect(Collectors.joining("\n"));
    }
}

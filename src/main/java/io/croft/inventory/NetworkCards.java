package io.croft.inventory;

import io.croft.kernel.InvalidValue;
import io.croft.kernel.MacAddress;
import io.croft.proxmox.qemu.PropertyString;
import java.util.Optional;

/** Parses network cards of configurations. */
final class NetworkCards {

    private NetworkCards() {}

    /** The MAC address of the card, written as the value of its model ({@code virtio=BC:24:11:…}). */
    static Optional<MacAddress> mac(PropertyString card) {
        return card.properties().values().stream()
                .filter(value -> value.length() == 17)
                .flatMap(value -> read(value).stream())
                .findFirst();
    }

    private static Optional<MacAddress> read(String value) {
        try {
            return Optional.of(new MacAddress(value));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}

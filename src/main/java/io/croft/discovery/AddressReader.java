package io.croft.discovery;

import io.croft.access.TenantScope;
import io.croft.inventory.AddressSource;
import io.croft.inventory.FoundAddresses;
import io.croft.inventory.GuestDetails;
import io.croft.inventory.GuestKind;
import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestState;
import io.croft.inventory.Guests;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import io.croft.kernel.MacAddress;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.qemu.GuestInterface;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks a running guest's agent for its addresses and keeps those whose MAC address is one of the guest's own. */
@Component
class AddressReader {

    private final Guests guests;
    private final FoundAddresses found;

    AddressReader(Guests guests, FoundAddresses found) {
        this.guests = guests;
        this.found = found;
    }

    /** How one look ended. */
    enum Answer {
        FOUND,
        NOT_YET,
        /** The guest does not run or has no agent that could answer. */
        HOPELESS
    }

    Answer read(Proxmox proxmox, GuestRef ref) {
        Optional<GuestDetails> known = find(ref);
        if (known.isEmpty() || known.get().row().state() == GuestState.GONE) {
            return Answer.HOPELESS;
        }
        GuestDetails guest = known.get();
        if (guest.row().state() == GuestState.STOPPED) {
            return Answer.NOT_YET;
        }
        if (guest.row().kind() != GuestKind.QEMU || guest.row().node().isEmpty()) {
            return guest.row().node().isEmpty() ? Answer.NOT_YET : Answer.HOPELESS;
        }
        if (guest.configReadAt() == null) {
            found.readConfig(proxmox, ref, guest.row().node());
            guest = find(ref).orElse(guest);
        }
        if (guest.configReadAt() != null && !guest.agent()) {
            return Answer.HOPELESS;
        }
        List<GuestInterface> interfaces =
                proxmox.node(guest.row().node()).qemu(ref.vmid()).agentNetworkInterfaces();
        List<IpAddress> addresses = matching(interfaces, Set.copyOf(guest.macs()));
        if (addresses.isEmpty()) {
            return Answer.NOT_YET;
        }
        found.write(guest.row(), addresses, AddressSource.AGENT);
        return Answer.FOUND;
    }

    /** IPv4 first; an address of a card that is not the guest's is dropped. */
    static List<IpAddress> matching(List<GuestInterface> interfaces, Set<MacAddress> macs) {
        return interfaces.stream()
                .filter(card -> card.macAddress()
                        .flatMap(AddressReader::mac)
                        .filter(macs::contains)
                        .isPresent())
                .flatMap(card -> card.addresses().stream())
                .flatMap(address -> address(address.address()))
                .filter(address -> !address.isLocalOnly())
                .sorted((one, other) -> Boolean.compare(one.isV6(), other.isV6()))
                .toList();
    }

    private static Optional<MacAddress> mac(String text) {
        try {
            return Optional.of(new MacAddress(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static Stream<IpAddress> address(String text) {
        try {
            return Stream.of(new IpAddress(text));
        } catch (InvalidValue e) {
            return Stream.empty();
        }
    }

    private Optional<GuestDetails> find(GuestRef ref) {
        return TenantScope.everyone(() -> guests.find(ref));
    }
}

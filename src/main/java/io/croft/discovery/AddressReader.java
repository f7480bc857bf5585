package io.croft.discovery;

import io.croft.access.TenantScope;
import io.croft.inventory.AddressSource;
import io.croft.inventory.FoundAddresses;
import io.croft.inventory.GuestDetails;
import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestState;
import io.croft.inventory.KnownGuests;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import io.croft.kernel.MacAddress;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.lxc.LxcApi;
import io.croft.proxmox.qemu.GuestInterface;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads the addresses of a running machine from its agent, or of a container from its node, and keeps those whose MAC
 * address is one of the guest ({@code …/qemu/{vmid}/agent/network-get-interfaces}, {@code …/lxc/{vmid}/interfaces}).
 */
@Component
class AddressReader {

    private final KnownGuests guests;
    private final FoundAddresses found;

    AddressReader(KnownGuests guests, FoundAddresses found) {
        this.guests = guests;
        this.found = found;
    }

    /** The result of a query. */
    enum Answer {
        FOUND,
        NOT_YET,
        /** The guest does not run or has no agent. */
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
        if (guest.row().node().isEmpty()) {
            return Answer.NOT_YET;
        }
        return switch (guest.row().kind()) {
            case QEMU -> ofMachine(proxmox, ref, guest);
            case LXC -> ofContainer(proxmox, ref, guest);
            case UNKNOWN -> Answer.HOPELESS;
        };
    }

    private Answer ofMachine(Proxmox proxmox, GuestRef ref, GuestDetails known) {
        GuestDetails guest = known;
        if (guest.configReadAt() == null) {
            found.readConfig(proxmox, ref, guest.row().node());
            guest = find(ref).orElse(guest);
        }
        if (guest.configReadAt() != null && !guest.agent()) {
            return Answer.HOPELESS;
        }
        List<GuestInterface> interfaces =
                proxmox.node(guest.row().node()).qemu(ref.vmid()).agentNetworkInterfaces();
        return write(guest, matching(interfaces, Set.copyOf(guest.macs())), AddressSource.AGENT);
    }

    /** Containers have no agent: the node reads their network namespace. */
    private Answer ofContainer(Proxmox proxmox, GuestRef ref, GuestDetails guest) {
        LxcApi container = proxmox.node(guest.row().node()).lxc(ref.vmid());
        Set<MacAddress> macs = container.config(true).networkCards().values().stream()
                .flatMap(card -> card.property("hwaddr").stream())
                .flatMap(text -> mac(text).stream())
                .collect(Collectors.toSet());
        return macs.isEmpty()
                ? Answer.HOPELESS
                : write(guest, matching(container.interfaces(), macs), AddressSource.CONTAINER);
    }

    private Answer write(GuestDetails guest, List<IpAddress> addresses, AddressSource source) {
        if (addresses.isEmpty()) {
            return Answer.NOT_YET;
        }
        found.write(guest.row(), addresses, source);
        return Answer.FOUND;
    }

    /** IPv4 first; addresses of interfaces with a foreign MAC address are dropped. */
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

package io.croft.inventory;

import io.croft.access.TenantScope;
import io.croft.inventory.InventoryEvent.GuestChanged;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import io.croft.kernel.MacAddress;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.qemu.GuestInterface;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a running guest's agent for its addresses and keeps those whose MAC address is one of the guest's own. */
@Component
class AddressReader {

    private final GuestSearch guests;
    private final GuestStore store;
    private final GuestRefresh refresh;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddressReader(
            GuestSearch guests,
            GuestStore store,
            GuestRefresh refresh,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.guests = guests;
        this.store = store;
        this.refresh = refresh;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** How one look ended. */
    enum Answer {
        FOUND,
        NOT_YET,
        /** The guest does not run or has no agent that could answer. */
        HOPELESS
    }

    Answer read(Proxmox proxmox, GuestRef ref) {
        Optional<GuestDetails> found = find(ref);
        if (found.isEmpty() || found.get().row().state() == GuestState.GONE) {
            return Answer.HOPELESS;
        }
        GuestDetails guest = found.get();
        if (guest.row().state() == GuestState.STOPPED) {
            return Answer.NOT_YET;
        }
        if (guest.row().kind() != GuestKind.QEMU || guest.row().node().isEmpty()) {
            return guest.row().node().isEmpty() ? Answer.NOT_YET : Answer.HOPELESS;
        }
        if (guest.configReadAt() == null) {
            refresh.readConfig(proxmox, ref, guest.row().node());
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
        write(guest.row(), addresses);
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
        return TenantScope.everyone(() -> transactions.execute(_ -> guests.find(ref)));
    }

    private void write(GuestRow guest, List<IpAddress> addresses) {
        String joined = addresses.stream().map(IpAddress::toString).collect(Collectors.joining(" "));
        transactions.executeWithoutResult(_ -> {
            store.writeAddresses(guest.ref(), joined, AddressSource.AGENT, clock.instant());
            events.publishEvent(new GuestChanged(guest.ref(), guest.owner(), GuestState.RUNNING, addresses));
        });
    }
}

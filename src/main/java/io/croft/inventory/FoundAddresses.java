package io.croft.inventory;

import io.croft.inventory.InventoryEvent.GuestChanged;
import io.croft.kernel.InnerBean;
import io.croft.kernel.IpAddress;
import io.croft.proxmox.Proxmox;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores addresses that the room {@code discovery} has found. */
@InnerBean("writes what the search for addresses has found on a cluster; no person's wish reaches it")
@Component
public class FoundAddresses {

    private final GuestStore store;
    private final GuestRefresh refresh;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoundAddresses(
            GuestStore store,
            GuestRefresh refresh,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.refresh = refresh;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads the configuration of a virtual machine into the mirror ({@code GET /nodes/{node}/qemu/{vmid}/config}), with
     * the MAC addresses of its network cards and whether its agent is enabled. When the cluster fails, the stored
     * values are kept.
     */
    public void readConfig(Proxmox proxmox, GuestRef ref, String node) {
        refresh.readConfig(proxmox, ref, node);
    }

    /**
     * Stores the addresses of a running guest, at most 64, and publishes {@link GuestChanged}.
     *
     * @param addresses the preferred one first; not empty
     */
    public void write(GuestRow guest, List<IpAddress> addresses, AddressSource source) {
        String joined = addresses.stream().map(IpAddress::toString).collect(Collectors.joining(" "));
        transactions.executeWithoutResult(_ -> {
            store.writeAddresses(guest.ref(), joined, source, clock.instant());
            events.publishEvent(new GuestChanged(guest.ref(), guest.owner(), GuestState.RUNNING, addresses));
        });
    }
}

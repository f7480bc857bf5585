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

/** Takes into the mirror what whoever looks for the addresses of guests has found; the mirror itself looks for none. */
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
     * Reads the configuration of a virtual machine into the mirror ({@code GET /nodes/{node}/qemu/{vmid}/config}), which holds the
     * hardware addresses of its network cards and whether it has an agent. A failure of the cluster leaves what was known.
     */
    public void readConfig(Proxmox proxmox, GuestRef ref, String node) {
        refresh.readConfig(proxmox, ref, node);
    }

    /**
     * Writes down a running guest's addresses, 64 at most, and tells of them by {@link GuestChanged}.
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

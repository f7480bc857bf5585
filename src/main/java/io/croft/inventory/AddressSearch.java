package io.croft.inventory;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterUnavailable;
import io.croft.cluster.Clusters;
import io.croft.inventory.InventoryEvent.GuestChanged;
import io.croft.proxmox.error.ProxmoxException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks for a guest's addresses, at first twice a second, then less and less often, for ten minutes at most. One search
 * per guest at a time, each on a virtual thread.
 */
@Component
class AddressSearch {

    static final Duration FIRST_WAIT = Duration.ofMillis(500);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    static final int TRIES = 60;

    private static final Logger LOG = LoggerFactory.getLogger(AddressSearch.class);

    private final Set<GuestRef> searching = ConcurrentHashMap.newKeySet();
    private final Clusters clusters;
    private final AddressReader reader;

    AddressSearch(Clusters clusters, AddressReader reader) {
        this.clusters = clusters;
        this.reader = reader;
    }

    /** A company's machine runs and nobody knows where: that is looked for. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(GuestChanged event) {
        if (event.state() == GuestState.RUNNING && event.addresses().isEmpty()) {
            start(event.ref());
        }
    }

    void start(GuestRef ref) {
        if (searching.add(ref)) {
            Thread.ofVirtual().name("address-" + ref).start(() -> {
                try {
                    CurrentActor.run(Actor.system(TenantId.PROVIDER), () -> search(ref));
                } finally {
                    searching.remove(ref);
                }
            });
        }
    }

    private void search(GuestRef ref) {
        Duration wait = FIRST_WAIT;
        for (int tries = 0; tries < TRIES; tries++) {
            AddressReader.Answer answer = once(ref);
            if (answer != AddressReader.Answer.NOT_YET) {
                return;
            }
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            wait = min(wait.multipliedBy(3).dividedBy(2), LONGEST_WAIT);
        }
    }

    private AddressReader.Answer once(GuestRef ref) {
        try {
            return reader.read(clusters.connect(ref.cluster()), ref);
        } catch (ProxmoxException | ClusterUnavailable e) {
            LOG.debug("No address of {} yet", ref, e);
            return AddressReader.Answer.NOT_YET;
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

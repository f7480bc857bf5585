package io.croft.discovery;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterEvent.ClusterRemoved;
import io.croft.cluster.ClusterId;
import io.croft.cluster.ClusterNotFound;
import io.croft.cluster.ClusterUnavailable;
import io.croft.cluster.Clusters;
import io.croft.cluster.SpeakerEvent.Lost;
import io.croft.cluster.Speakers;
import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestState;
import io.croft.inventory.InventoryEvent.GuestChanged;
import io.croft.proxmox.connection.Traffic;
import io.croft.proxmox.error.ProxmoxException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Searches the addresses of guests: at first twice a second, then less often, at most sixty times. Each cluster has a
 * budget of {@link AddressQueue#ASKING} concurrent queries, over connections of their own.
 */
@Component
class AddressSearch {

    private static final Logger LOG = LoggerFactory.getLogger(AddressSearch.class);

    private final ConcurrentMap<ClusterId, AddressQueue> queues = new ConcurrentHashMap<>();
    private final Clusters clusters;
    private final AddressReader reader;
    private final Speakers speakers;
    private final Clock clock;

    AddressSearch(Clusters clusters, AddressReader reader, Speakers speakers, Clock clock) {
        this.clusters = clusters;
        this.reader = reader;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Starts a search when a guest of a company runs without a known address. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(GuestChanged event) {
        if (event.state() == GuestState.RUNNING && event.addresses().isEmpty()) {
            start(event.ref());
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterRemoved event) {
        forget(event.cluster());
    }

    @EventListener
    void on(Lost event) {
        forget(event.cluster());
    }

    private void forget(ClusterId cluster) {
        AddressQueue queue = queues.remove(cluster);
        if (queue != null) {
            queue.clear();
        }
    }

    /**
     * Searches the addresses of a guest if this process speaks for its cluster; otherwise the process that does
     * searches by itself.
     */
    void start(GuestRef ref) {
        if (!speakers.beginsToSpeakFor(ref.cluster())) {
            return;
        }
        AddressQueue queue = queues.computeIfAbsent(ref.cluster(), _ -> new AddressQueue(clock));
        if (queue.add(ref)) {
            Thread.ofVirtual()
                    .name("addresses-" + ref.cluster())
                    .start(() -> CurrentActor.run(
                            Actor.system(TenantId.PROVIDER), () -> Traffic.DISCOVERY.run(() -> search(queue))));
        }
    }

    private void search(AddressQueue queue) {
        for (Optional<GuestRef> next = queue.take(); next.isPresent(); next = queue.take()) {
            queue.asked(next.get(), once(next.get()));
        }
    }

    /** Never throws, so that the querying thread survives. */
    private AddressReader.Answer once(GuestRef ref) {
        try {
            return reader.read(clusters.connect(ref.cluster()), ref);
        } catch (ProxmoxException | ClusterUnavailable e) {
            LOG.debug("No address of {} yet", ref, e);
            return AddressReader.Answer.NOT_YET;
        } catch (ClusterNotFound e) {
            return AddressReader.Answer.HOPELESS;
        } catch (RuntimeException | Error e) {
            LOG.warn("The addresses of {} could not be looked for", ref, e);
            return AddressReader.Answer.NOT_YET;
        }
    }
}

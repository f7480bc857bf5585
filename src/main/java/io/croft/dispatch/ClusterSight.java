package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestRef;
import io.croft.kernel.SharedCall;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.connection.Traffic;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.error.NotFound;
import io.croft.proxmox.qemu.QemuApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the guests of a cluster are, as PVE lists them ({@code GET /cluster/resources?type=vm}); one listing serves many
 * who look within a few seconds, and none is older than the last change this process has made. Those who need a new one share
 * the question with others of their kind of {@link Traffic}, so that a person never waits for the question of a job.
 */
@Component
class ClusterSight {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Clusters clusters;
    private final Clock clock;
    private final Map<ClusterId, Watch> watches = new ConcurrentHashMap<>();

    ClusterSight(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    Proxmox connect(ClusterId cluster) {
        return clusters.connect(cluster);
    }

    Set<Integer> vmids(ClusterId cluster) {
        return guests(cluster).keySet();
    }

    Optional<GuestResource> find(GuestRef guest) {
        return Optional.ofNullable(guests(guest.cluster()).get(guest.vmid()));
    }

    /** The guest on the node it is on; empty when it does not exist. */
    Optional<QemuApi> machine(GuestRef guest) {
        return find(guest)
                .map(found -> connect(guest.cluster()).node(found.node()).qemu(guest.vmid()));
    }

    /** The guest with its configuration, read now; empty when it does not exist. */
    Optional<SeenGuest> look(GuestRef guest) {
        for (int glance = 0; glance < 2; glance++) {
            Optional<GuestResource> found = find(guest);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(look(guest, found.get().node()));
            } catch (GuestMoved | NotFound e) {
                forget(guest.cluster());
            }
        }
        return Optional.empty();
    }

    /** The guest on a node that is known to hold it. */
    SeenGuest look(GuestRef guest, String node) {
        QemuApi machine = connect(guest.cluster()).node(node).qemu(guest.vmid());
        return new SeenGuest(node, machine, machine.config(true));
    }

    /** What was seen before this moment counts no more. */
    void forget(ClusterId cluster) {
        watch(cluster).epoch.incrementAndGet();
    }

    private Map<Integer, GuestResource> guests(ClusterId cluster) {
        Watch watch = watch(cluster);
        long wanted = watch.epoch.get();
        Listing seen = watch.seen;
        while (seen == null || seen.epoch < wanted || seen.at.plus(FRESH).isBefore(clock.instant())) {
            seen = watch.asking(Traffic.current()).join(() -> ask(cluster, watch));
        }
        return seen.guests;
    }

    private Listing ask(ClusterId cluster, Watch watch) {
        long epoch = watch.epoch.get();
        Instant now = clock.instant();
        Map<Integer, GuestResource> guests = connect(cluster).cluster().guests().stream()
                .collect(Collectors.toMap(GuestResource::vmid, Function.identity(), (first, _) -> first));
        Listing listing = new Listing(now, epoch, guests);
        watch.seen = listing;
        return listing;
    }

    private Watch watch(ClusterId cluster) {
        return watches.computeIfAbsent(cluster, _ -> new Watch());
    }

    private record Listing(Instant at, long epoch, Map<Integer, GuestResource> guests) {}

    /** The last listing of one cluster, and the questions for a new one that are under way. */
    private static final class Watch {
        private final AtomicLong epoch = new AtomicLong();
        private final Map<Traffic, SharedCall<Listing>> asking = new ConcurrentHashMap<>();
        private volatile @Nullable Listing seen;

        SharedCall<Listing> asking(Traffic traffic) {
            return asking.computeIfAbsent(traffic, _ -> new SharedCall<>());
        }
    }
}

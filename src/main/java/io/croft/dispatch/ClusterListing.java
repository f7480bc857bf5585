package io.croft.dispatch;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Clusters;
import io.croft.inventory.GuestRef;
import io.croft.proxmox.Proxmox;
import io.croft.proxmox.error.GuestMoved;
import io.croft.proxmox.error.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The nodes of the guests of a cluster ({@code GET /cluster/resources?type=vm}) and their configurations ({@code GET
 * /nodes/{node}/qemu/{vmid}/config}, {@code …/lxc/…}). One listing is used by all work on a cluster for five seconds.
 * Guests that this process makes and deletes meanwhile are added to it, so that a class of 25 needs a few listings
 * instead of one per change.
 */
@Component
class ClusterListing {

    /** How long node and configuration of the source of clones are cached. */
    private static final Duration SOURCE_FRESH = Duration.ofSeconds(5);

    private final Clusters clusters;
    private final Clock clock;
    private final Map<ClusterId, ClusterWatch> watches = new ConcurrentHashMap<>();
    private final Map<GuestRef, SeenGuest> sources = new ConcurrentHashMap<>();

    ClusterListing(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    Proxmox connect(ClusterId cluster) {
        return clusters.connect(cluster);
    }

    Set<Integer> vmids(ClusterId cluster) {
        return watch(cluster).vmids();
    }

    /** The guest with its present configuration; empty when it does not exist. */
    Optional<SeenGuest> look(GuestRef guest) {
        for (int glance = 0; glance < 2; glance++) {
            ClusterWatch watch = watch(guest.cluster());
            Optional<Place> place = watch.lastPlaceOf(guest.vmid()).or(() -> watch.placeOf(guest.vmid()));
            if (place.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(look(guest, place.get()));
            } catch (GuestMoved | NotFound e) {
                doubt(guest);
            }
        }
        return Optional.empty();
    }

    /** Whether the cluster lists a guest of either kind under this id to the account of Croft. */
    boolean isListed(GuestRef guest) {
        return watch(guest.cluster()).placeOf(guest.vmid()).isPresent();
    }

    /** The guest with its present configuration, searched in a new listing. */
    Optional<SeenGuest> lookEverywhere(GuestRef guest) {
        return look(guest).or(() -> {
            doubt(guest);
            return look(guest);
        });
    }

    /** The guest at the place where it is known to be. */
    SeenGuest look(GuestRef guest, Place place) {
        GuestApi api = GuestApi.of(connect(guest.cluster()).node(place.node()), place.kind(), guest.vmid());
        SeenGuest seen = new SeenGuest(place.node(), api, api.config(true), clock.instant());
        watch(guest.cluster()).isOn(guest.vmid(), place);
        return seen;
    }

    /** The source of clones, as of a few seconds ago. */
    Optional<SeenGuest> source(GuestRef guest) {
        Instant now = clock.instant();
        SeenGuest known = sources.get(guest);
        if (known != null && known.at().plus(SOURCE_FRESH).isAfter(now)) {
            return Optional.of(known);
        }
        sources.values().removeIf(old -> !old.at().plus(SOURCE_FRESH).isAfter(now));
        Optional<SeenGuest> seen = lookEverywhere(guest);
        seen.ifPresent(found -> sources.put(guest, found));
        return seen;
    }

    /**
     * Whether the id is free in the whole cluster now ({@code GET /cluster/nextid?vmid=}); cheaper for PVE than a
     * listing.
     */
    boolean isFree(GuestRef guest) {
        boolean free = connect(guest.cluster()).cluster().isFree(guest.vmid());
        if (free) {
            watch(guest.cluster()).isGone(guest.vmid());
        } else {
            doubt(guest);
        }
        return free;
    }

    /** Discards what is cached about one guest. */
    void doubt(GuestRef guest) {
        sources.remove(guest);
        watch(guest.cluster()).doubt(guest.vmid());
    }

    /** Discards what is cached about a cluster. */
    void forget(ClusterId cluster) {
        sources.keySet().removeIf(guest -> guest.cluster().equals(cluster));
        watch(cluster).doubtAll();
    }

    private ClusterWatch watch(ClusterId cluster) {
        return watches.computeIfAbsent(
                cluster, id -> new ClusterWatch(() -> connect(id).cluster().guests(), clock));
    }
}

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
 * Where the guests of a cluster are ({@code GET /cluster/resources?type=vm}), and what one of them is
 * ({@code GET /nodes/{node}/qemu/{vmid}/config}, {@code …/lxc/…}). One listing serves all work on a cluster for five seconds: what this process makes and
 * deletes meanwhile it notes itself, so that a class of 25 asks for a handful of listings and not for one after every change.
 */
@Component
class ClusterListing {

    /** How long the place and the disks of a template that many are cloned from are taken to be what they were. */
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

    /** The guest with its configuration, read now; empty when it does not exist. */
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

    /** Whether the cluster lists a guest under this id to Croft's account, be it a machine or a container. */
    boolean isListed(GuestRef guest) {
        return watch(guest.cluster()).placeOf(guest.vmid()).isPresent();
    }

    /** The guest with its configuration, read now, wherever a listing of this moment shows it. */
    Optional<SeenGuest> lookEverywhere(GuestRef guest) {
        return look(guest).or(() -> {
            doubt(guest);
            return look(guest);
        });
    }

    /** The guest where it is known to be. */
    SeenGuest look(GuestRef guest, Place place) {
        GuestApi api = GuestApi.of(connect(guest.cluster()).node(place.node()), place.kind(), guest.vmid());
        SeenGuest seen = new SeenGuest(place.node(), api, api.config(true), clock.instant());
        watch(guest.cluster()).isOn(guest.vmid(), place);
        return seen;
    }

    /** A guest that others are cloned from, as it was some seconds ago at most. */
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

    /** Whether the id is free in the whole cluster at this moment ({@code GET /cluster/nextid?vmid=}), which takes PVE no listing. */
    boolean isFree(GuestRef guest) {
        boolean free = connect(guest.cluster()).cluster().isFree(guest.vmid());
        if (free) {
            watch(guest.cluster()).isGone(guest.vmid());
        } else {
            doubt(guest);
        }
        return free;
    }

    /** What is known of one guest counts no more. */
    void doubt(GuestRef guest) {
        sources.remove(guest);
        watch(guest.cluster()).doubt(guest.vmid());
    }

    /** What was seen of a cluster before this moment counts no more. */
    void forget(ClusterId cluster) {
        sources.keySet().removeIf(guest -> guest.cluster().equals(cluster));
        watch(cluster).doubtAll();
    }

    private ClusterWatch watch(ClusterId cluster) {
        return watches.computeIfAbsent(
                cluster, id -> new ClusterWatch(() -> connect(id).cluster().guests(), clock));
    }
}

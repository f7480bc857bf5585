package io.croft.dispatch;

import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.connection.SharedByTraffic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The places of the guests of one cluster: as listed by PVE at most five seconds ago, and as changed by this process
 * since. Threads that need a listing share one request among the same kind of traffic, so that a person never
 * waits for the request of a job. A listing that began before a guest was put in doubt is not used for it. No lock is
 * held during a request.
 */
final class ClusterWatch {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Supplier<List<GuestResource>> ask;
    private final Clock clock;
    private final SharedByTraffic<Listing> asking = new SharedByTraffic<>();
    private final Map<Integer, Placed> placed = new HashMap<>();
    private final Map<Integer, Long> doubted = new HashMap<>();
    private long moment;
    private long allDoubted;
    private @Nullable Listing seen;

    ClusterWatch(Supplier<List<GuestResource>> ask, Clock clock) {
        this.ask = ask;
        this.clock = clock;
    }

    /** The place of a guest; empty when it does not exist. */
    Optional<Place> placeOf(int vmid) {
        Optional<Placed> known = placement(vmid);
        return known.isPresent()
                ? Optional.ofNullable(known.get().place)
                : listing(vmid).place(vmid);
    }

    /**
     * The place where a guest was last seen, of any age; empty when it is not known. The node itself will tell whether
     * the guest is still there, so that callers need no new listing first.
     */
    synchronized Optional<Place> lastPlaceOf(int vmid) {
        Placed known = placed.get(vmid);
        if (known != null) {
            return Optional.ofNullable(known.place);
        }
        boolean inDoubt = seen == null || seen.began <= Math.max(allDoubted, doubted.getOrDefault(vmid, 0L));
        return seen == null || inDoubt ? Optional.empty() : seen.place(vmid);
    }

    /** The VM ids of all guests. */
    Set<Integer> vmids() {
        Set<Integer> all = new HashSet<>(listing(null).places.keySet());
        synchronized (this) {
            placed.forEach((vmid, place) -> {
                if (place.place == null) {
                    all.remove(vmid);
                } else {
                    all.add(vmid);
                }
            });
        }
        return all;
    }

    /** Records that a guest was made on this node or seen there. */
    synchronized void isOn(int vmid, Place place) {
        placed.put(vmid, new Placed(++moment, place));
        doubted.remove(vmid);
    }

    /** Records that a guest does not exist any more. */
    synchronized void isGone(int vmid) {
        placed.put(vmid, new Placed(++moment, null));
        doubted.remove(vmid);
    }

    /** Discards what is known about one guest. */
    synchronized void doubt(int vmid) {
        placed.remove(vmid);
        doubted.put(vmid, ++moment);
    }

    /** Discards what is known about all guests. */
    synchronized void doubtAll() {
        placed.clear();
        doubted.clear();
        allDoubted = ++moment;
    }

    private synchronized Optional<Placed> placement(int vmid) {
        return Optional.ofNullable(placed.get(vmid));
    }

    private Listing listing(@Nullable Integer vmid) {
        long needed;
        synchronized (this) {
            needed = vmid == null ? allDoubted : Math.max(allDoubted, doubted.getOrDefault(vmid, 0L));
        }
        while (true) {
            Listing known = seen();
            if (known != null && serves(known, needed)) {
                return known;
            }
            asking.join(this::read);
        }
    }

    private synchronized @Nullable Listing seen() {
        return seen;
    }

    private boolean serves(Listing listing, long needed) {
        return listing.began > needed && !listing.at.plus(FRESH).isBefore(clock.instant());
    }

    private Listing read() {
        long began = next();
        Map<Integer, Place> places = ask.get().stream()
                .collect(Collectors.toMap(
                        GuestResource::vmid, guest -> new Place(guest.node(), guest.kind()), (first, _) -> first));
        Listing listing = new Listing(clock.instant(), began, places);
        take(listing);
        return listing;
    }

    private synchronized long next() {
        return ++moment;
    }

    private synchronized void take(Listing listing) {
        if (seen == null || seen.began < listing.began) {
            seen = listing;
            placed.values().removeIf(place -> place.moment < listing.began);
            doubted.values().removeIf(since -> since < listing.began);
        }
    }

    private record Listing(Instant at, long began, Map<Integer, Place> places) {

        /** The place in the listing; an entry may contain no more than the VM id. */
        Optional<Place> place(int vmid) {
            return Optional.ofNullable(places.get(vmid))
                    .filter(place -> !place.node().isBlank());
        }
    }

    /** Where this process put or saw a guest since the last listing; no place when it deleted it. */
    private record Placed(long moment, @Nullable Place place) {}
}

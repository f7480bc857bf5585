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
 * Where the guests of one cluster are: as PVE listed them at most five seconds ago, and as this process has moved them since. Who needs
 * a listing while one is being read shares the question with others of their kind of {@link Traffic}, so that a person never waits for the
 * question of a job; a listing that was begun before a guest was put in doubt says nothing about it.
 * Nobody holds a lock while PVE is asked.
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

    /** Where a guest is, empty when there is no such guest. */
    Optional<Place> placeOf(int vmid) {
        Optional<Placed> known = placement(vmid);
        return known.isPresent()
                ? Optional.ofNullable(known.get().place)
                : listing(vmid).place(vmid);
    }

    /**
     * Where a guest was when it was last seen, however long ago; empty when that is not known. Whoever asks that node hears whether it still
     * is there, so that nobody need wait for a listing first.
     */
    synchronized Optional<Place> lastPlaceOf(int vmid) {
        Placed known = placed.get(vmid);
        if (known != null) {
            return Optional.ofNullable(known.place);
        }
        boolean inDoubt = seen == null || seen.began <= Math.max(allDoubted, doubted.getOrDefault(vmid, 0L));
        return seen == null || inDoubt ? Optional.empty() : seen.place(vmid);
    }

    /** The ids of all guests. */
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

    /** The guest was made on this node, or was seen there. */
    synchronized void isOn(int vmid, Place place) {
        placed.put(vmid, new Placed(++moment, place));
        doubted.remove(vmid);
    }

    /** The guest exists no more. */
    synchronized void isGone(int vmid) {
        placed.put(vmid, new Placed(++moment, null));
        doubted.remove(vmid);
    }

    /** What is known of one guest counts no more. */
    synchronized void doubt(int vmid) {
        placed.remove(vmid);
        doubted.put(vmid, ++moment);
    }

    /** What is known of all guests counts no more. */
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

        /** A line may say of a guest no more than its number. */
        Optional<Place> place(int vmid) {
            return Optional.ofNullable(places.get(vmid))
                    .filter(place -> !place.node().isBlank());
        }
    }

    /** Where this process has put or seen a guest since the last listing; no place when it deleted it. */
    private record Placed(long moment, @Nullable Place place) {}
}

package io.croft.inventory;

import io.croft.proxmox.cluster.ClusterResource;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.cluster.NodeResource;
import io.croft.proxmox.cluster.OtherResource;
import io.croft.proxmox.cluster.StorageResource;
import io.croft.proxmox.cluster.UnreadableResource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stored rows of one cluster in memory, so that a round finds changes without queries. Used by one thread at a
 * time.
 */
final class Mirror {

    /** How long a direct reading of a guest takes precedence over listings, whose values are up to 10 s old. */
    static final Duration FRESH_FOR = Duration.ofSeconds(12);

    /** A limit far above those of PVE. */
    static final int MOST_NODES = 500;

    /** The limit on storages, counted per node. */
    static final int MOST_STORAGES = 5_000;

    /** How often figures of use are written without other changes. */
    static final Duration USAGE_EVERY = Duration.ofSeconds(60);

    private final Map<Integer, GuestLine> guests;
    private final Map<String, NodeLine> nodes;
    private final Map<StorageLine.Key, StorageLine> storages;
    private final Map<Integer, Instant> readAt = new HashMap<>();
    private Instant usageAt;

    Mirror(
            Map<Integer, GuestLine> guests,
            Map<String, NodeLine> nodes,
            Map<StorageLine.Key, StorageLine> storages,
            Instant now) {
        this.usageAt = now;
        this.guests = new HashMap<>(guests);
        this.nodes = new HashMap<>(nodes);
        this.storages = new HashMap<>(storages);
    }

    /**
     * Compares a whole listing with the stored rows; changes nothing. Beyond the limits no new guests, nodes and
     * storages are added; those already stored are updated.
     */
    Changes compare(List<ClusterResource> listing, Instant now, int mostGuests) {
        Changes changes = new Changes(usageAt.plus(USAGE_EVERY).isBefore(now));
        Listed listed = new Listed(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (ClusterResource resource : listing) {
            switch (resource) {
                case GuestResource guest -> compare(guest, now, mostGuests, listed, changes);
                case NodeResource node -> compare(node, listed, changes);
                case StorageResource storage -> compare(storage, listed, changes);
                case UnreadableResource odd -> keep(odd, listed, changes);
                case OtherResource _ -> {}
            }
        }
        changes.goneGuests().addAll(missing(guests.keySet(), listed.guests));
        changes.goneGuests().removeIf(vmid -> isFresh(vmid, now));
        changes.goneNodes().addAll(missing(nodes.keySet(), listed.nodes));
        changes.goneStorages().addAll(missing(storages.keySet(), listed.storages));
        return changes;
    }

    /** What the listing has named so far; the first of two entries for the same thing counts. */
    private record Listed(Set<Integer> guests, Set<String> nodes, Set<StorageLine.Key> storages) {}

    private static <T> Set<T> missing(Set<T> known, Set<T> listed) {
        Set<T> missing = new HashSet<>(known);
        missing.removeAll(listed);
        return missing;
    }

    /** Ignores the entry of a guest that was read directly a moment ago, also when it was found to be gone. */
    private void compare(GuestResource guest, Instant now, int mostGuests, Listed listed, Changes changes) {
        if (!listed.guests.add(guest.vmid())) {
            changes.odd().add(guest.id());
            return;
        }
        if (isFresh(guest.vmid(), now)) {
            return;
        }
        GuestLine before = guests.get(guest.vmid());
        if (before == null && guests.size() + changes.guests().size() >= mostGuests) {
            changes.leftOut().add(guest.vmid());
            return;
        }
        GuestLine line = GuestLine.of(guest, before, changes.usage(), now);
        if (!line.equals(before)) {
            changes.guests().put(guest.vmid(), line);
        }
    }

    private void compare(NodeResource node, Listed listed, Changes changes) {
        if (!listed.nodes.add(node.node())) {
            changes.odd().add(node.id());
            return;
        }
        NodeLine before = nodes.get(node.node());
        if (before == null && nodes.size() + changes.nodes().size() >= MOST_NODES) {
            changes.hostsLeftOut().add(node.id());
            return;
        }
        NodeLine line = NodeLine.of(node, before, changes.usage());
        if (!line.equals(before)) {
            changes.nodes().put(node.node(), line);
        }
    }

    private void compare(StorageResource storage, Listed listed, Changes changes) {
        StorageLine.Key key = new StorageLine.Key(storage.node(), storage.storage());
        if (!listed.storages.add(key)) {
            changes.odd().add(storage.id());
            return;
        }
        StorageLine before = storages.get(key);
        if (before == null && storages.size() + changes.storages().size() >= MOST_STORAGES) {
            changes.hostsLeftOut().add(storage.id());
            return;
        }
        StorageLine line = StorageLine.of(storage, before);
        if (!line.equals(before)) {
            changes.storages().put(key, line);
        }
    }

    /** Keeps the stored row of a thing whose entry could not be read. */
    private static void keep(UnreadableResource odd, Listed listed, Changes changes) {
        changes.odd().add(odd.id());
        odd.vmid().ifPresent(listed.guests::add);
        String[] parts = odd.id().split("/", -1);
        if (parts.length == 2 && parts[0].equals("node")) {
            listed.nodes.add(parts[1]);
        } else if (parts.length == 3 && parts[0].equals("storage")) {
            listed.storages.add(new StorageLine.Key(parts[1], parts[2]));
        }
    }

    /** Applies changes that were written. */
    void accept(Changes changes, Instant now) {
        if (changes.usage()) {
            usageAt = now;
        }
        guests.putAll(changes.guests());
        nodes.putAll(changes.nodes());
        storages.putAll(changes.storages());
        guests.keySet().removeAll(changes.goneGuests());
        nodes.keySet().removeAll(changes.goneNodes());
        storages.keySet().removeAll(changes.goneStorages());
        readAt.keySet().removeIf(vmid -> !isFresh(vmid, now));
    }

    /** Records that a guest was read directly, or searched and not found. */
    void readAtOnce(int vmid, Instant now) {
        readAt.put(vmid, now);
    }

    Optional<GuestLine> guest(int vmid) {
        return Optional.ofNullable(guests.get(vmid));
    }

    int guestCount() {
        return guests.size();
    }

    int nodeCount() {
        return nodes.size();
    }

    List<String> nodesOffline() {
        return nodes.entrySet().stream()
                .filter(node -> !node.getValue().online())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean isFresh(int vmid, Instant now) {
        @Nullable Instant read = readAt.get(vmid);
        return read != null && read.plus(FRESH_FOR).isAfter(now);
    }
}

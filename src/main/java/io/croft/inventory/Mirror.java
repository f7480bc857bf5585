package io.croft.inventory;

import io.croft.proxmox.cluster.ClusterResource;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.cluster.NodeResource;
import io.croft.proxmox.cluster.OtherResource;
import io.croft.proxmox.cluster.StorageResource;
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
 * What is stored about one cluster, kept in memory so that a round finds out without the database what changed. Used by
 * one thread at a time.
 */
final class Mirror {

    /** PVE's own statistics lag by 10 s: what was read from the guest itself is believed for longer than that. */
    static final Duration FRESH_FOR = Duration.ofSeconds(12);

    /** How often figures of use are written that go with no other change. */
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

    /** Compares a whole listing with what is stored; takes nothing over. */
    Changes compare(List<ClusterResource> listing, Instant now) {
        boolean usage = usageAt.plus(USAGE_EVERY).isBefore(now);
        Changes changes = new Changes(usage);
        Set<Integer> missingGuests = new HashSet<>(guests.keySet());
        Set<String> missingNodes = new HashSet<>(nodes.keySet());
        Set<StorageLine.Key> missingStorages = new HashSet<>(storages.keySet());
        for (ClusterResource resource : listing) {
            switch (resource) {
                case GuestResource guest -> {
                    missingGuests.remove(guest.vmid());
                    compare(guest, now, changes);
                }
                case NodeResource node -> {
                    missingNodes.remove(node.node());
                    NodeLine before = nodes.get(node.node());
                    NodeLine line = NodeLine.of(node, before, usage);
                    if (!line.equals(before)) {
                        changes.nodes().put(node.node(), line);
                    }
                }
                case StorageResource storage -> {
                    StorageLine.Key key = new StorageLine.Key(storage.node(), storage.storage());
                    missingStorages.remove(key);
                    StorageLine before = storages.get(key);
                    StorageLine line = StorageLine.of(storage, before);
                    if (!line.equals(before)) {
                        changes.storages().put(key, line);
                    }
                }
                case OtherResource _ -> {}
            }
        }
        missingGuests.removeIf(vmid -> isFresh(vmid, now));
        changes.goneGuests().addAll(missingGuests);
        changes.goneNodes().addAll(missingNodes);
        changes.goneStorages().addAll(missingStorages);
        return changes;
    }

    /** A guest that was asked itself a moment ago, and be it that it is gone, is known better than by a listing. */
    private void compare(GuestResource guest, Instant now, Changes changes) {
        if (isFresh(guest.vmid(), now)) {
            return;
        }
        GuestLine before = guests.get(guest.vmid());
        GuestLine line = GuestLine.of(guest, before, changes.usage(), now);
        if (!line.equals(before)) {
            changes.guests().put(guest.vmid(), line);
        }
    }

    /** Takes over what was written. */
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

    /** Notes that a guest was asked itself, or looked for and not found. */
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

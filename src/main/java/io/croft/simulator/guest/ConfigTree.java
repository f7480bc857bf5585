package io.croft.simulator.guest;

import io.croft.simulator.refusal.GuestMissing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The guests in {@code /etc/pve}: one configuration per id in the whole cluster. Creating is atomic and never
 * overwrites, so it reserves the id.
 */
public final class ConfigTree {

    private final ConcurrentMap<Integer, Guest> guests = new ConcurrentHashMap<>();
    private final Runnable changed;

    public ConfigTree(Runnable changed) {
        this.changed = changed;
    }

    /** Creates the configuration; empty when the id exists anywhere in the cluster. */
    public Optional<Guest> create(String node, GuestKind kind, int id, GuestConfig config) {
        Guest guest = new Guest(id, kind, node, config, changed);
        if (guests.putIfAbsent(id, guest) != null) {
            return Optional.empty();
        }
        changed.run();
        return Optional.of(guest);
    }

    public Optional<Guest> find(int id) {
        return Optional.ofNullable(guests.get(id));
    }

    /** The guest of this kind on this node; refuses as PVE does when it is elsewhere. */
    public Guest on(String node, GuestKind kind, int id) {
        return find(id).filter(guest -> guest.kind() == kind && guest.node().equals(node))
                .orElseThrow(() -> new GuestMissing(node, kind.directory(), id));
    }

    /** The guests of one kind on a node, by id. */
    public List<Guest> on(String node, GuestKind kind) {
        return guests.values().stream()
                .filter(guest -> guest.kind() == kind && guest.node().equals(node))
                .sorted(Comparator.comparingInt(Guest::id))
                .toList();
    }

    public Collection<Guest> all() {
        return guests.values();
    }

    /** Removes the configuration; false when it did not exist. */
    public boolean remove(Guest guest) {
        boolean removed = guests.remove(guest.id(), guest);
        changed.run();
        return removed;
    }

    /** Moves the configuration to another node's folder. */
    public void move(Guest guest, String target) {
        guest.moveTo(target);
    }

    /** The lowest free id of at least 100. */
    public int nextId() {
        int id = 100;
        while (guests.containsKey(id)) {
            id++;
        }
        return id;
    }
}

package io.croft.simulator.cluster;

import io.croft.simulator.refusal.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Resource pools: named sets of guests and storages that share access entries. */
public final class Pools {

    /** A pool; a guest is in at most one. */
    public record Pool(String id, String comment, Set<Integer> guests, Set<String> storages) {}

    private final Map<String, Pool> pools = new ConcurrentSkipListMap<>();

    public Collection<Pool> all() {
        return pools.values();
    }

    public Optional<Pool> find(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    /** The pool; refuses an unknown one. */
    public Pool require(String id) {
        return find(id).orElseThrow(() -> new Refusal("no such pool '" + id + "'"));
    }

    public void create(String id, String comment) {
        if (pools.putIfAbsent(id, new Pool(id, comment, Set.of(), Set.of())) != null) {
            throw new Refusal("create pool failed: pool '" + id + "' already exists");
        }
    }

    /** Adds or replaces a pool, for restoring a cluster. */
    public void put(Pool pool) {
        pools.put(pool.id(), pool);
    }

    public void comment(String id, String comment) {
        Pool pool = require(id);
        pools.put(id, new Pool(id, comment, pool.guests(), pool.storages()));
    }

    /** Removes a pool; refuses one with members. */
    public void remove(String id) {
        Pool pool = require(id);
        if (!pool.guests().isEmpty() || !pool.storages().isEmpty()) {
            throw new Refusal("delete pool failed: pool '" + id + "' is not empty");
        }
        pools.remove(id);
    }

    public void addGuest(String id, int guest) {
        require(id);
        removeGuest(guest);
        changeGuests(id, guests -> guests.add(guest));
    }

    public void removeGuest(int guest) {
        poolOf(guest).ifPresent(id -> changeGuests(id, guests -> guests.remove(guest)));
    }

    public Optional<String> poolOf(int guest) {
        return pools.values().stream()
                .filter(pool -> pool.guests().contains(guest))
                .map(Pool::id)
                .findFirst();
    }

    private void changeGuests(String id, Consumer<Set<Integer>> change) {
        pools.computeIfPresent(id, (_, pool) -> {
            Set<Integer> guests = new TreeSet<>(pool.guests());
            change.accept(guests);
            return new Pool(id, pool.comment(), guests, pool.storages());
        });
    }
}

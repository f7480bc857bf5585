package io.croft.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between a listing and what is stored, and therefore has to be written.
 *
 * @param odd lines that could not be read, each with what it is about; what is known of that stays
 * @param leftOut guests that are not taken in, because there are too many
 * @param hostsLeftOut nodes and storages that are not taken in, because there are too many
 * @param usage whether figures of use were compared too
 */
record Changes(
        Map<Integer, GuestLine> guests,
        Set<Integer> goneGuests,
        Map<String, NodeLine> nodes,
        Set<String> goneNodes,
        Map<StorageLine.Key, StorageLine> storages,
        Set<StorageLine.Key> goneStorages,
        List<String> odd,
        Set<Integer> leftOut,
        Set<String> hostsLeftOut,
        boolean usage) {

    Changes(boolean usage) {
        this(
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashSet<>(),
                new ArrayList<>(),
                new HashSet<>(),
                new HashSet<>(),
                usage);
    }

    /** One guest alone. */
    static Changes of(int vmid, GuestLine line) {
        Changes changes = new Changes(false);
        changes.guests.put(vmid, line);
        return changes;
    }

    /** One guest that is no longer there. */
    static Changes gone(int vmid) {
        Changes changes = new Changes(false);
        changes.goneGuests.add(vmid);
        return changes;
    }

    /** How many rows are written. */
    int size() {
        return guests.size()
                + goneGuests.size()
                + nodes.size()
                + goneNodes.size()
                + storages.size()
                + goneStorages.size();
    }
}

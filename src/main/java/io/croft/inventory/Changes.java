package io.croft.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The differences between a listing and the stored rows, which have to be written.
 *
 * @param odd lines that could not be read, with what they are about; its stored rows are kept
 * @param leftOut number of guests beyond the limit, which are not stored
 * @param hostsLeftOut number of nodes and storages beyond the limit, which are not stored
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

    /** The change of one guest. */
    static Changes of(int vmid, GuestLine line) {
        Changes changes = new Changes(false);
        changes.guests.put(vmid, line);
        return changes;
    }

    /** The change for one guest that no longer exists. */
    static Changes gone(int vmid) {
        Changes changes = new Changes(false);
        changes.goneGuests.add(vmid);
        return changes;
    }

    /** The number of rows to write. */
    int size() {
        return guests.size()
                + goneGuests.size()
                + nodes.size()
                + goneNodes.size()
                + storages.size()
                + goneStorages.size();
    }
}

package io.croft.job;

import java.util.Collections;
import java.util.List;

/** How many items a job has and how they stand; those neither done nor failed are waiting, running or cancelled. */
public record ItemCounts(int total, int succeeded, int warned, int failed) {

    public static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0);

    static ItemCounts of(List<ItemState> states) {
        return new ItemCounts(
                states.size(),
                Collections.frequency(states, ItemState.SUCCEEDED),
                Collections.frequency(states, ItemState.WARNED),
                Collections.frequency(states, ItemState.FAILED));
    }

    /** Items that have ended, well or not. */
    public int ended() {
        return succeeded + warned + failed;
    }
}

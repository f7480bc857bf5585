package io.croft.job;

import java.util.Collections;
import java.util.List;

/**
 * Numbers of the items of a job by outcome; the rest is waiting, running or cancelled.
 *
 * @param total all items
 * @param succeeded without a warning
 * @param warned succeeded with a warning
 * @param failed failed
 */
public record ItemCounts(int total, int succeeded, int warned, int failed) {

    public static final ItemCounts NONE = new ItemCounts(0, 0, 0, 0);

    static ItemCounts of(List<ItemState> states) {
        return new ItemCounts(
                states.size(),
                Collections.frequency(states, ItemState.SUCCEEDED),
                Collections.frequency(states, ItemState.WARNED),
                Collections.frequency(states, ItemState.FAILED));
    }

    /** Succeeded, warned and failed items. */
    public int ended() {
        return succeeded + warned + failed;
    }
}

package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.kernel.ByteSize;
import java.time.Instant;

/**
 * A node in a list.
 *
 * @param online whether it answers
 * @param since when that began, as far as Croft saw it
 * @param cores processors
 * @param cpuPercent use of them, 0 to 100
 * @param guests the number of guests on it, without templates
 */
public record NodeRow(
        ClusterId cluster,
        String name,
        boolean online,
        Instant since,
        int cores,
        int cpuPercent,
        ByteSize memory,
        ByteSize memoryUsed,
        long guests) {

    /** Memory that is not in use. */
    public ByteSize memoryFree() {
        return new ByteSize(Math.max(0, memory.bytes() - memoryUsed.bytes()));
    }
}

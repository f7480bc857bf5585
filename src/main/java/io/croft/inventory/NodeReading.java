package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.kernel.ByteSize;
import java.time.Instant;

/** A row of the query for nodes. */
record NodeReading(
        ClusterId cluster,
        String name,
        boolean online,
        Instant since,
        int cores,
        int cpuPercent,
        long memory,
        long memoryUsed,
        long guests) {

    NodeRow row() {
        return new NodeRow(
                cluster,
                name,
                online,
                since,
                cores,
                cpuPercent,
                new ByteSize(Math.max(0, memory)),
                new ByteSize(Math.max(0, memoryUsed)),
                guests);
    }
}

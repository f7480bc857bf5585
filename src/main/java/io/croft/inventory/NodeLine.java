package io.croft.inventory;

import io.croft.proxmox.cluster.NodeResource;
import org.jspecify.annotations.Nullable;

/** The state of one node in one round, with figures rounded as in {@link GuestLine}. */
record NodeLine(boolean online, int cores, int cpuPercent, long memory, long memoryUsed) {

    private static final int CPU_STEP = 5;
    private static final int MEMORY_SHARE = 50;

    static NodeLine of(NodeResource seen, @Nullable NodeLine before, boolean usage) {
        @Nullable NodeLine last = seen.online() ? null : before;
        int cpu = (int) Math.round(Math.clamp(seen.cpuShare(), 0, 1) * 100 / CPU_STEP) * CPU_STEP;
        NodeLine line = new NodeLine(
                seen.online(),
                last == null ? seen.processors() : last.cores,
                cpu,
                last == null ? seen.memory() : last.memory,
                seen.memoryUsed());
        return before == null ? line : line.settled(before, usage);
    }

    private NodeLine settled(NodeLine before, boolean usage) {
        boolean still = online == before.online;
        boolean cpu = still && (!usage || Math.abs(cpuPercent - before.cpuPercent) <= CPU_STEP);
        boolean used = still && (!usage || Math.abs(memoryUsed - before.memoryUsed) <= memory / MEMORY_SHARE);
        return new NodeLine(
                online, cores, cpu ? before.cpuPercent : cpuPercent, memory, used ? before.memoryUsed : memoryUsed);
    }
}

package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.GuestSample;
import io.croft.simulator.cluster.Node;
import io.croft.simulator.guest.Guest;
import java.util.Map;

/**
 * A node's load: what its guests use, and a little for itself.
 *
 * @param cpu    0–1 of all processors
 * @param memory bytes
 * @param disk   bytes of the root file system
 * @param uptime seconds
 */
record NodeGauge(int cpus, double cpu, long memory, long maxMemory, long disk, long maxDisk, long uptime) {

    static final long ROOT_FILE_SYSTEM = 270_553_174_016L;

    private static final long OWN_MEMORY = 4L << 30;

    static NodeGauge of(Cluster cluster, Node node) {
        Map<Integer, GuestSample> samples =
                cluster.statistics().of(cluster.guests().all());
        double load = 0.4;
        long memory = OWN_MEMORY;
        for (Guest guest : cluster.guests().all()) {
            GuestSample sample = samples.get(guest.id());
            if (sample != null && guest.node().equals(node.name())) {
                load += sample.cpu() * sample.cpus();
                memory += sample.mem();
            }
        }
        return new NodeGauge(
                node.cpus(),
                Math.min(1, load / node.cpus()),
                Math.min(memory, node.memory()),
                node.memory(),
                ROOT_FILE_SYSTEM / 6,
                ROOT_FILE_SYSTEM,
                cluster.uptimeSeconds());
    }

    /** Writes the fields as lists of nodes have them; of a node that is off only the maxima are known. */
    void putInto(Map<String, Object> entry, boolean online) {
        entry.put("maxcpu", cpus);
        entry.put("maxmem", maxMemory);
        entry.put("maxdisk", maxDisk);
        if (online) {
            entry.put("cpu", cpu);
            entry.put("mem", memory);
            entry.put("disk", disk);
            entry.put("uptime", uptime);
        }
    }
}

package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.time.Duration;

/**
 * A node as the cluster lists it. When it is down, its use is missing and shows as 0.
 *
 * @param id such as {@code node/pve1}
 * @param node its name
 * @param online true when it answers
 * @param cpuShare share of its processors in use, 0 to 1
 * @param processors number of its logical processors
 * @param memoryUsed bytes
 * @param memory bytes
 * @param diskUsed bytes in use on its root file system
 * @param disk bytes of its root file system
 * @param uptime since when it runs
 */
public record NodeResource(
        String id,
        String node,
        boolean online,
        double cpuShare,
        int processors,
        long memoryUsed,
        long memory,
        long diskUsed,
        long disk,
        Duration uptime)
        implements ClusterResource {

    static NodeResource read(Fields fields) {
        return new NodeResource(
                fields.text("id"),
                fields.text("node"),
                fields.textOr("status", "unknown").equals("online"),
                fields.optionalDecimal("cpu").orElse(0),
                (int) fields.numberOr("maxcpu", 0),
                fields.numberOr("mem", 0),
                fields.numberOr("maxmem", 0),
                fields.numberOr("disk", 0),
                fields.numberOr("maxdisk", 0),
                Duration.ofSeconds(fields.numberOr("uptime", 0)));
    }
}

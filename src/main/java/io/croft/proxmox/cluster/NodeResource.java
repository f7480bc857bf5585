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
                fields.name("node", ClusterResource.NODE_WIDTH),
                fields.textOr("status", "unknown").equals("online"),
                fields.share("cpu"),
                fields.count("maxcpu"),
                fields.bytes("mem"),
                fields.bytes("maxmem"),
                fields.bytes("disk"),
                fields.bytes("maxdisk"),
                fields.seconds("uptime"));
    }
}

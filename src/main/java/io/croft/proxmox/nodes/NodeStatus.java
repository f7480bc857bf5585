package io.croft.proxmox.nodes;

import io.croft.proxmox.http.Fields;
import java.time.Duration;

/**
 * State of a node ({@code GET /nodes/{node}/status}).
 *
 * @param cpuShare share of its processors in use, 0 to 1
 * @param processors number of its logical processors
 * @param processorModel name of the processor
 * @param memoryUsed bytes
 * @param memory bytes
 * @param rootUsed bytes in use on its root file system
 * @param root bytes of its root file system
 * @param uptime since when it runs
 * @param kernel version of its kernel
 * @param manager version of the manager, such as {@code pve-manager/9.2.11/14a22df3}
 */
public record NodeStatus(
        double cpuShare,
        int processors,
        String processorModel,
        long memoryUsed,
        long memory,
        long rootUsed,
        long root,
        Duration uptime,
        String kernel,
        String manager) {

    static NodeStatus read(Fields fields) {
        Fields processor = fields.object("cpuinfo");
        return new NodeStatus(
                fields.share("cpu"),
                processor.count("cpus"),
                processor.textOr("model", ""),
                fields.object("memory").bytes("used"),
                fields.object("memory").bytes("total"),
                fields.object("rootfs").bytes("used"),
                fields.object("rootfs").bytes("total"),
                fields.seconds("uptime"),
                fields.textOr("kversion", ""),
                fields.textOr("pveversion", ""));
    }
}

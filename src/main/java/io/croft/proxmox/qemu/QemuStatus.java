package io.croft.proxmox.qemu;

import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.http.Fields;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * State of a virtual machine ({@code GET /nodes/{node}/qemu/{vmid}/status/current}, and one line of
 * {@code GET /nodes/{node}/qemu}).
 *
 * @param vmid guest id
 * @param name its name
 * @param state what it does
 * @param runState what its process does; finer than {@code state}
 * @param template true when it can only be cloned
 * @param lock lock that work in progress holds
 * @param tags its tags
 * @param agentConfigured true when the guest agent is switched on in its configuration
 * @param highlyAvailable true when the HA manager decides over its state
 * @param cpuShare share of its processors in use, 0 to 1
 * @param processors number of its processors
 * @param memoryUsed bytes
 * @param memory bytes
 * @param uptime since when it runs
 */
public record QemuStatus(
        int vmid,
        Optional<String> name,
        GuestState state,
        QemuRunState runState,
        boolean template,
        Optional<String> lock,
        Set<String> tags,
        boolean agentConfigured,
        boolean highlyAvailable,
        double cpuShare,
        int processors,
        long memoryUsed,
        long memory,
        Duration uptime) {

    public QemuStatus {
        tags = Set.copyOf(tags);
    }

    /** Reads a status or a line of the list. */
    public static QemuStatus read(Fields fields) {
        String status = fields.textOr("status", "unknown");
        return new QemuStatus(
                fields.vmid(),
                fields.optionalText("name"),
                GuestState.of(status),
                QemuRunState.of(fields.textOr("qmpstatus", status)),
                fields.flag("template"),
                fields.optionalText("lock").filter(lock -> !lock.isEmpty()),
                fields.words("tags"),
                fields.flag("agent"),
                fields.object("ha").flag("managed"),
                fields.share("cpu"),
                fields.count("cpus"),
                fields.bytes("mem"),
                fields.bytes("maxmem"),
                fields.seconds("uptime"));
    }
}

package io.croft.proxmox.lxc;

import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.http.Fields;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * State of a container ({@code GET /nodes/{node}/lxc/{vmid}/status/current}, and one line of {@code GET /nodes/{node}/lxc}).
 *
 * @param vmid guest id
 * @param name its host name
 * @param state what it does
 * @param template true when it can only be cloned
 * @param lock lock that work in progress holds
 * @param tags its tags
 * @param highlyAvailable true when the HA manager decides over its state
 * @param cpuShare share of its processors in use, 0 to 1
 * @param processors number of its processors; may have decimals
 * @param memoryUsed bytes
 * @param memory bytes
 * @param diskUsed bytes in use on its root disk
 * @param disk bytes of its root disk
 * @param uptime since when it runs
 */
public record LxcStatus(
        int vmid,
        Optional<String> name,
        GuestState state,
        boolean template,
        Optional<String> lock,
        Set<String> tags,
        boolean highlyAvailable,
        double cpuShare,
        double processors,
        long memoryUsed,
        long memory,
        long diskUsed,
        long disk,
        Duration uptime) {

    public LxcStatus {
        tags = Set.copyOf(tags);
    }

    static LxcStatus read(Fields fields) {
        return new LxcStatus(
                fields.vmid(),
                fields.optionalText("name"),
                GuestState.of(fields.textOr("status", "unknown")),
                fields.flag("template"),
                fields.optionalText("lock").filter(lock -> !lock.isEmpty()),
                fields.words("tags"),
                fields.object("ha").flag("managed"),
                fields.share("cpu"),
                fields.optionalDecimal("cpus").orElse(0),
                fields.bytes("mem"),
                fields.bytes("maxmem"),
                fields.bytes("disk"),
                fields.bytes("maxdisk"),
                fields.seconds("uptime"));
    }
}

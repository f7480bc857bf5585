package io.croft.proxmox.cluster;

import io.croft.proxmox.http.Fields;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A virtual machine or container as the cluster lists it. When its node is down, everything but place and state is
 * missing or 0.
 *
 * @param id such as {@code qemu/100}
 * @param kind virtual machine or container
 * @param vmid guest id
 * @param node where it is; empty when its line does not say
 * @param name its name, when it is known
 * @param state what it does
 * @param template true when it can only be cloned
 * @param pool resource pool it belongs to
 * @param tags its tags
 * @param lock lock that work in progress holds
 * @param cpuShare share of its processors in use, 0 to 1
 * @param processors number of its processors
 * @param memoryUsed bytes
 * @param memory bytes
 * @param disk bytes of its root disk
 * @param uptime since when it runs
 */
public record GuestResource(
        String id,
        GuestKind kind,
        int vmid,
        String node,
        Optional<String> name,
        GuestState state,
        boolean template,
        Optional<String> pool,
        Set<String> tags,
        Optional<String> lock,
        double cpuShare,
        int processors,
        long memoryUsed,
        long memory,
        long disk,
        Duration uptime)
        implements ClusterResource {

    public GuestResource {
        tags = Set.copyOf(tags);
    }

    static GuestResource unknown(String id, int vmid) {
        return new GuestResource(
                id,
                id.startsWith("lxc/") ? GuestKind.LXC : GuestKind.QEMU,
                vmid,
                "",
                Optional.empty(),
                GuestState.UNKNOWN,
                false,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                Duration.ZERO);
    }

    static GuestResource read(Fields fields) {
        return new GuestResource(
                fields.text("id"),
                fields.text("type").equals("lxc") ? GuestKind.LXC : GuestKind.QEMU,
                fields.vmid(),
                fields.name("node", ClusterResource.NODE_WIDTH),
                fields.optionalText("name"),
                GuestState.of(fields.textOr("status", "unknown")),
                fields.flag("template"),
                fields.optionalText("pool").filter(pool -> !pool.isEmpty()),
                fields.words("tags"),
                fields.optionalText("lock").filter(lock -> !lock.isEmpty()),
                fields.share("cpu"),
                fields.count("maxcpu"),
                fields.bytes("mem"),
                fields.bytes("maxmem"),
                fields.bytes("maxdisk"),
                fields.seconds("uptime"));
    }
}

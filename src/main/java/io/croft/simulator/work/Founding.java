package io.croft.simulator.work;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.cluster.Sizes;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.guest.PowerState;
import io.croft.simulator.storage.Storage;
import io.croft.simulator.storage.VolumeId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts guests into a new cluster without tasks: templates with disks, and any number of guests without. */
public final class Founding {

    private static final long TEMPLATE_DISK = 4L << 30;
    private static final List<String> ROLES = List.of("web", "db", "app", "cache", "build", "mail");

    private final Cluster cluster;

    public Founding(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Adds a template with one disk on the storage, living on the first node. */
    public void template(int id, String name, String storage) {
        String node = cluster.nodes().iterator().next().name();
        Storage home = cluster.storages().require(storage);
        String format = home.type().holdsFiles() ? "qcow2" : "raw";
        VolumeId disk = cluster.volumes().allocate(home, node, id, null, format, TEMPLATE_DISK);
        VolumeId base = cluster.volumes().toBase(disk, node);
        Map<String, String> values = machine(name, 2048, 2);
        values.put("template", "1");
        values.put("boot", "order=scsi0");
        values.put("scsi0", base + ",size=" + Sizes.text(TEMPLATE_DISK));
        add(node, id, GuestConfig.of(values));
    }

    /** Adds guests without disks from id 1000 on, spread over the nodes, two of three running. */
    public void guests(int count) {
        List<String> nodes = cluster.nodes().stream().map(node -> node.name()).toList();
        long now = cluster.clock().millis();
        for (int i = 0; i < count; i++) {
            int id = 1000 + i;
            String role = ROLES.get(i % ROLES.size());
            Map<String, String> values = machine(role + "-" + id, 1024 << i % 4, 1 + i % 4);
            values.put("tags", role);
            add(nodes.get(i % nodes.size()), id, GuestConfig.of(values));
            if (i % 3 != 0) {
                cluster.guests()
                        .find(id)
                        .orElseThrow()
                        .power(PowerState.started(cluster.nextProcessId(), now - i * 1000L, now - 1));
            }
        }
    }

    private void add(String node, int id, GuestConfig config) {
        if (cluster.guests().create(node, GuestKind.QEMU, id, config).isEmpty()) {
            throw new IllegalArgumentException("guest " + id + " is there twice");
        }
    }

    private Map<String, String> machine(String name, int memory, int cores) {
        TreeMap<String, String> values = new TreeMap<>(FreshIds.identity());
        values.put("name", name);
        values.put("memory", Integer.toString(memory));
        values.put("cores", Integer.toString(cores));
        values.put("ostype", "l26");
        values.put("scsihw", "virtio-scsi-single");
        values.put("agent", "enabled=1");
        values.put("net0", FreshIds.completed("virtio") + ",bridge=vmbr0,firewall=1");
        values.put("meta", "creation-qemu=10.0.2,ctime=" + cluster.clock().millis() / 1000);
        return values;
    }
}

package io.croft.lab;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The template a class comes from, as it was on the day, and where the machines stand.
 *
 * @param node the node the seats stand on
 * @param storage where full clones go, or null for the template's own storage
 * @param memoryMib memory of one machine, in MiB
 * @param diskGib disk of one machine, in GiB
 */
@Embeddable
record ClassSource(
        @Column(name = "cluster_id") UUID clusterId,
        @Column(name = "template_vmid") int templateVmid,
        @Column(name = "template_name") String templateName,
        @Column(name = "node") String node,
        @Column(name = "storage") @Nullable String storage,
        @Column(name = "cores") int cores,
        @Column(name = "memory_mib") long memoryMib,
        @Column(name = "disk_gib") long diskGib) {

    ClusterId cluster() {
        return new ClusterId(clusterId);
    }

    GuestRef template() {
        return new GuestRef(cluster(), templateVmid);
    }
}

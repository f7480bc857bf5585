package io.croft.lab;

import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The template a class comes from, as it was when the class was deployed, and where its machines are.
 *
 * @param node the node of the machine of the teacher and the base
 * @param storage the storage for full clones, or null for that of the template
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

package io.croft.inventory;

import io.croft.cluster.ClusterId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Identifies a guest within Croft, regardless of its node. A VM id may be reused for another guest; see
 * {@link GuestIdentity}.
 *
 * @param cluster the cluster
 * @param vmid the VM id, 100 to 999999999
 */
@Embeddable
public record GuestRef(ClusterId cluster, int vmid) implements Serializable {

    public GuestRef {
        if (vmid < 100 || vmid > 999_999_999) {
            throw new IllegalArgumentException("Not a VM id: " + vmid);
        }
    }

    @Override
    public String toString() {
        return cluster + "/" + vmid;
    }
}

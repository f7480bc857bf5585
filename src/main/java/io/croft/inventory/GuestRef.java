package io.croft.inventory;

import io.croft.cluster.ClusterId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * Names a guest for as long as it exists, whatever node it is on.
 *
 * @param cluster where it is
 * @param vmid its number there, 100 to 999999999
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

package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.kernel.ByteSize;
import java.util.Set;

/**
 * A storage as seen from one node.
 *
 * @param type PVE's name of the kind, such as {@code dir}, {@code nfs} or {@code lvmthin}
 * @param shared whether all nodes see the same
 * @param available whether it can be used now
 * @param content what may lie on it, such as {@code images} or {@code iso}
 */
public record StorageRow(
        ClusterId cluster,
        String node,
        String name,
        String type,
        boolean shared,
        boolean available,
        Set<String> content,
        ByteSize total,
        ByteSize used) {

    /** Whether disks of virtual machines may lie here. */
    public boolean holdsDisks() {
        return content.contains("images");
    }
}

package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.kernel.ByteSize;
import java.util.Set;

/**
 * A storage as seen from one node.
 *
 * @param type its type in PVE, such as {@code dir}, {@code nfs} or {@code lvmthin}
 * @param shared whether all nodes see the same content
 * @param available whether it can be used now
 * @param content the kinds of content it takes, such as {@code images} or {@code iso}
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

    /** Whether it takes disks of virtual machines. */
    public boolean holdsDisks() {
        return content.contains("images");
    }
}

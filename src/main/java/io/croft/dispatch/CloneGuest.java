package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import org.jspecify.annotations.Nullable;

/**
 * A clone to make ({@code POST /nodes/{node}/qemu/{vmid}/clone}, {@code …/lxc/…}).
 *
 * @param source a template, or a stopped virtual machine
 * @param sourceMark the mark of a source made by Croft; null for others
 * @param target a leased id in the same cluster
 * @param targetNode the node of the clone, null for that of the source; another node needs shared storage
 * @param storage the storage for the disks of a full clone, null for that of the source; linked clones stay on the
 *     storage of the source
 * @param name a host name
 * @param mark identifies this guest permanently, such as {@code seat:<uuid>}; written into its notes
 * @param description the rest of its notes, for people
 * @param full whether the disks are copied; otherwise they are overlays on those of the template
 */
public record CloneGuest(
        GuestRef source,
        @Nullable String sourceMark,
        GuestRef target,
        @Nullable String targetNode,
        @Nullable String storage,
        String name,
        String mark,
        String description,
        boolean full) {

    public CloneGuest {
        if (!source.cluster().equals(target.cluster())) {
            throw new IllegalArgumentException("A clone stays in its cluster: " + source + " to " + target);
        }
    }

    CloneGuest withTarget(GuestRef other) {
        return new CloneGuest(source, sourceMark, other, targetNode, storage, name, mark, description, full);
    }
}

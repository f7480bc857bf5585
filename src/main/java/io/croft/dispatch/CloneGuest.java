package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import org.jspecify.annotations.Nullable;

/**
 * A guest to be cloned ({@code POST /nodes/{node}/qemu/{vmid}/clone}).
 *
 * @param source a template, or a stopped virtual machine
 * @param sourceMark the mark of a source that Croft has made, null for one that it has not
 * @param target a leased id in the same cluster
 * @param targetNode where it should lie, null for the source's node; another node needs shared storage
 * @param storage where the disks of a full clone go, null for the source's; linked clones stay on the source's storage
 * @param name a host name
 * @param mark tells this guest from all others for ever, such as {@code seat:<uuid>}; becomes part of its notes
 * @param description the rest of its notes, for people
 * @param full whether the disks are copied; else they are overlays of the template's
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

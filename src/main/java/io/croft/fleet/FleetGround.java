package io.croft.fleet;

import io.croft.inventory.StorageRow;
import io.croft.inventory.TemplateRow;
import io.croft.kernel.Text;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Template and storage of a fleet as the inventory knows them, and what Proxmox VE can do with them (storage plugins of
 * PVE, {@code volume_has_feature}).
 *
 * @param template the template
 * @param storage the storage of the base, or null while it is not known
 */
record FleetGround(TemplateRow template, @Nullable StorageRow storage) {

    /** Types of storage without linked clones; an unknown type is assumed to have them. */
    private static final Set<String> WITHOUT_CLONES = Set.of("lvm", "iscsi", "iscsidirect", "cephfs", "pbs", "esxi");

    /** Kinds of storage on which disks are files in a folder per machine. */
    private static final Set<String> OF_FILES = Set.of("dir", "nfs", "cifs", "glusterfs");

    /** Why no machine can be made from the template on that storage; empty when it can. */
    Optional<Text> diskObstacle() {
        return besideStorages().or(this::withoutRoom);
    }

    /**
     * Refuses disks that are on no storage: Proxmox VE clones only volumes of storages ({@code
     * PVE::Storage::volume_has_feature}).
     */
    private Optional<Text> besideStorages() {
        return template.disks().stream()
                .filter(disk -> !disk.liesOnStorage())
                .findFirst()
                .map(disk -> Text.of("fleet.disk.noStorage", disk.key(), disk.volume()));
    }

    private Optional<Text> withoutRoom() {
        if (storage == null || (storage.available() && storage.holdsDisks())) {
            return Optional.empty();
        }
        return Optional.of(
                storage.available()
                        ? Text.of("fleet.storage.noDisks", storage.name())
                        : Text.of("fleet.storage.missing", storage.name(), storage.node()));
    }

    /** Why no linked clones can be made there; empty when they can. */
    Optional<Text> cloneObstacle() {
        return storage != null && WITHOUT_CLONES.contains(storage.type())
                ? Optional.of(Text.of("fleet.linked.storage", storage.name(), storage.type()))
                : Optional.empty();
    }

    /** Why no qcow2 overlays can be made there; empty when they can. */
    Optional<Text> overlayObstacle() {
        if (storage != null && !OF_FILES.contains(storage.type())) {
            return Optional.of(Text.of("fleet.overlay.storageType", storage.name(), storage.type()));
        }
        return template.disks().stream()
                .filter(disk -> !disk.isQcow2())
                .findFirst()
                .map(disk -> Text.of("fleet.overlay.notQcow2", disk.key(), disk.volume()));
    }
}

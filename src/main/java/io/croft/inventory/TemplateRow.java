package io.croft.inventory;

import io.croft.kernel.ByteSize;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template. Parts of its configuration are known once it was read.
 *
 * @param node the node it is on
 * @param storage the storage of its first disk
 * @param disks its disks
 * @param storages the storages of all its drives except CD images
 * @param mediaStorages the storages of its CD images, which clones use too
 * @param disk total size of its disks; before the configuration was read, size of the boot disk
 * @param osType the operating system in the terms of PVE
 */
public record TemplateRow(
        GuestRef ref,
        GuestKind kind,
        String name,
        String node,
        @Nullable String storage,
        List<TemplateDisk> disks,
        Set<String> storages,
        Set<String> mediaStorages,
        int cores,
        ByteSize memory,
        ByteSize disk,
        @Nullable String osType) {

    public TemplateRow {
        disks = List.copyOf(disks);
        storages = Set.copyOf(storages);
        mediaStorages = Set.copyOf(mediaStorages);
    }
}

package io.croft.inventory;

import io.croft.kernel.ByteSize;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template from which guests can be made.
 *
 * @param node where it lies
 * @param storage where its first disk lies, once its configuration was read
 * @param disks its disks, once its configuration was read
 * @param storages where all its drives but CD images lie, once its configuration was read
 * @param mediaStorages where its CD images lie, which machines made from it use too
 * @param disk what its disks hold together, once its configuration was read; before, what the one it boots from holds
 * @param osType PVE's name for the operating system, once its configuration was read
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

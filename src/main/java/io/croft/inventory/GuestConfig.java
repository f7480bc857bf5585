package io.croft.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What the mirror keeps of a guest's configuration.
 *
 * @param macs the addresses of its network cards, separated by spaces
 * @param disks its disks, separated by spaces
 * @param storage where its first disk lies
 * @param storages where all its drives but CD images lie, separated by spaces
 * @param mediaStorages where its CD images lie, separated by spaces
 */
record GuestConfig(
        String macs,
        @Nullable String osType,
        boolean agent,
        @Nullable String description,
        String disks,
        @Nullable String storage,
        String storages,
        String mediaStorages) {}

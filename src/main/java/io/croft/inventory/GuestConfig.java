package io.croft.inventory;

import io.croft.database.FittedText;
import org.jspecify.annotations.Nullable;

/**
 * The stored part of the configuration of a guest.
 *
 * @param macs MAC addresses of its network cards, separated by spaces
 * @param disks its disks, separated by spaces
 * @param storage the storage of its first disk
 * @param storages the storages of all its drives except CD images, separated by spaces
 * @param mediaStorages the storages of its CD images, separated by spaces
 * @param disksBytes total size of its disks in bytes
 */
record GuestConfig(
        String macs,
        @Nullable String osType,
        boolean agent,
        @Nullable String description,
        String disks,
        @Nullable String storage,
        String storages,
        String mediaStorages,
        long disksBytes) {

    private static final int MACS_WIDTH = 1000;
    private static final int OS_WIDTH = 32;
    private static final int DESCRIPTION_WIDTH = 16_000;
    private static final int DISKS_WIDTH = 4000;
    private static final int STORAGE_WIDTH = 128;
    private static final int STORAGES_WIDTH = 1000;

    /** Cuts texts to the widths of their columns. */
    GuestConfig {
        macs = whole(macs, MACS_WIDTH);
        osType = FittedText.lineOrNull(osType, OS_WIDTH);
        description = description == null ? null : FittedText.lines(description, DESCRIPTION_WIDTH);
        disks = whole(disks, DISKS_WIDTH);
        storage = FittedText.lineOrNull(storage, STORAGE_WIDTH);
        storages = whole(storages, STORAGES_WIDTH);
        mediaStorages = whole(mediaStorages, STORAGES_WIDTH);
    }

    /** As many whole words as fit. */
    private static String whole(String words, int width) {
        return words.length() <= width
                ? words
                : words.substring(0, words.lastIndexOf(' ', width) + 1).strip();
    }
}

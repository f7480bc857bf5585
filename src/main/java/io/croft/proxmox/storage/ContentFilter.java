package io.croft.proxmox.storage;

import org.jspecify.annotations.Nullable;

/**
 * Which volumes of a storage to list.
 *
 * @param kind one kind only
 * @param vmid volumes of one guest only
 */
public record ContentFilter(
        @Nullable ContentKind kind, @Nullable Integer vmid) {

    /** Every volume. */
    public static ContentFilter everything() {
        return new ContentFilter(null, null);
    }

    /** Volumes of one kind. */
    public static ContentFilter of(ContentKind kind) {
        return new ContentFilter(kind, null);
    }

    /** Volumes of one guest. */
    public static ContentFilter ofGuest(int vmid) {
        return new ContentFilter(null, vmid);
    }
}

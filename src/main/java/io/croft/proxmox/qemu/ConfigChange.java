package io.croft.proxmox.qemu;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a virtual machine's configuration.
 *
 * @param set options to set
 * @param delete names of options to remove; a removed disk is kept as {@code unusedN}
 * @param revert names of options whose pending change is dropped
 * @param digest digest of the configuration the change is based on; when it no longer fits, the change is refused
 */
public record ConfigChange(
        QemuOptions set,
        Set<String> delete,
        Set<String> revert,
        @Nullable String digest) {

    public ConfigChange {
        delete = Set.copyOf(delete);
        revert = Set.copyOf(revert);
        delete.forEach(QemuOptions::requireKnown);
        revert.forEach(QemuOptions::requireKnown);
        if (delete.stream().anyMatch(set.asMap()::containsKey)) {
            throw new IllegalArgumentException("An option cannot be set and removed at once");
        }
    }

    /** Sets options. */
    public static ConfigChange set(QemuOptions options) {
        return new ConfigChange(options, Set.of(), Set.of(), null);
    }

    /** Removes options. */
    public static ConfigChange delete(String... names) {
        return new ConfigChange(QemuOptions.none(), Set.of(names), Set.of(), null);
    }

    /** Drops pending changes. */
    public static ConfigChange revert(String... names) {
        return new ConfigChange(QemuOptions.none(), Set.of(), Set.of(names), null);
    }

    /** The same change, refused when the configuration is no longer the one with this digest. */
    public ConfigChange basedOn(String knownDigest) {
        return new ConfigChange(set, delete, revert, knownDigest);
    }
}

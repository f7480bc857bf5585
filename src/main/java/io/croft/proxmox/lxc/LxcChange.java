package io.croft.proxmox.lxc;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a container's configuration ({@code PUT /nodes/{node}/lxc/{vmid}/config}).
 *
 * @param set options to set
 * @param delete names of options to remove; a removed mount point is kept as {@code unusedN}
 * @param revert names of options whose pending change is dropped
 * @param digest digest of the configuration the change is based on; when it no longer fits, the change is refused
 */
public record LxcChange(
        LxcOptions set,
        Set<String> delete,
        Set<String> revert,
        @Nullable String digest) {

    public LxcChange {
        delete = Set.copyOf(delete);
        revert = Set.copyOf(revert);
        delete.forEach(LxcOptions::requireKnown);
        revert.forEach(LxcOptions::requireKnown);
        if (delete.stream().anyMatch(set.asMap()::containsKey)) {
            throw new IllegalArgumentException("An option cannot be set and removed at once");
        }
    }

    /** Sets options. */
    public static LxcChange set(LxcOptions options) {
        return new LxcChange(options, Set.of(), Set.of(), null);
    }

    /** Removes options. */
    public static LxcChange delete(String... names) {
        return new LxcChange(LxcOptions.none(), Set.of(names), Set.of(), null);
    }

    /** The same change, refused when the configuration is no longer the one with this digest. */
    public LxcChange basedOn(String knownDigest) {
        return new LxcChange(set, delete, revert, knownDigest);
    }
}

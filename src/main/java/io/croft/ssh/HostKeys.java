package io.croft.ssh;

import java.util.Set;

/**
 * The pinned keys of a host; a host that presents another key is refused.
 *
 * @param pinned at least one key
 */
public record HostKeys(Set<HostKey> pinned) {

    public HostKeys {
        pinned = Set.copyOf(pinned);
        if (pinned.isEmpty()) {
            throw new IllegalArgumentException("A host needs at least one pinned key");
        }
    }

    /** Pins these keys. */
    public static HostKeys of(HostKey... keys) {
        return new HostKeys(Set.of(keys));
    }

    boolean contains(HostKey shown) {
        return pinned.stream().anyMatch(key -> key.fingerprint().equals(shown.fingerprint()));
    }
}

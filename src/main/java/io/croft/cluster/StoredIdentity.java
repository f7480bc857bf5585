package io.croft.cluster;

import io.croft.database.FittedText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored identity of a cluster.
 *
 * @param authority fingerprint of its authority, which no two clusters share
 * @param nodeNames the names of its nodes, separated by commas
 * @param metAt when it was last read; null when it has to be read again
 */
@Embeddable
record StoredIdentity(
        @Nullable String authority,
        @Column(name = "pve_name") @Nullable String name,
        @Nullable String nodeNames,
        @Nullable Instant metAt) {

    private static final int NAMES_WIDTH = 4000;

    static StoredIdentity of(ClusterIdentity identity, @Nullable String authority, Instant now) {
        return new StoredIdentity(authority, identity.name(), names(identity), now);
    }

    /** The names of the nodes in their stored form. */
    static String names(ClusterIdentity identity) {
        return FittedText.line(String.join(",", identity.nodes()), NAMES_WIDTH);
    }

    /** The same identity, to be read again at the next round. */
    StoredIdentity unsure() {
        return new StoredIdentity(authority, name, nodeNames, null);
    }
}

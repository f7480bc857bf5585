package io.croft.cluster;

import io.croft.database.FittedText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who a cluster was found to be.
 *
 * @param authority fingerprint of the authority it is known by, which no two clusters share
 * @param nodeNames the names of its nodes, separated by commas
 * @param metAt when it was last asked; null when it is to be asked again
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

    /** The names of the nodes as they are stored. */
    static String names(ClusterIdentity identity) {
        return FittedText.line(String.join(",", identity.nodes()), NAMES_WIDTH);
    }

    /** The same, to be asked again at the next round. */
    StoredIdentity unsure() {
        return new StoredIdentity(authority, name, nodeNames, null);
    }
}

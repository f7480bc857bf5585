package io.croft.cluster;

import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether a cluster is registered already, under another address. */
@Component
@Transactional(readOnly = true)
class Acquaintances {

    private final ClusterHealthRepository healths;
    private final ClusterRepository clusters;
    private final Connections connections;

    Acquaintances(ClusterHealthRepository healths, ClusterRepository clusters, Connections connections) {
        this.healths = healths;
        this.clusters = clusters;
        this.connections = connections;
    }

    /** The other registered cluster with the same identity; shown only to those who may see it. */
    Optional<ClusterId> twin(@Nullable ClusterIdentity identity, @Nullable ClusterId self) {
        return identity == null || identity.authority() == null
                ? Optional.empty()
                : healths.knownBy(identity.authority().hex()).filter(other -> !other.equals(self));
    }

    /** The same as a sentence that refuses saving. */
    Optional<Text> refusal(@Nullable ClusterIdentity identity, @Nullable ClusterId self) {
        return twin(identity, self)
                .map(other -> connections.mayUse(other)
                        ? Text.of("cluster.problem.same-cluster", name(other))
                        : Text.of("cluster.problem.same-cluster-hidden"));
    }

    /** Warnings to show before saving, where similar names suggest the same cluster without proving it. */
    List<Text> doubts(ClusterIdentity identity, @Nullable ClusterId self) {
        List<Text> doubts = new ArrayList<>();
        if (identity.authority() == null) {
            doubts.add(Text.of("cluster.check.identity-unknown"));
        } else if (self != null && isAnother(identity, self)) {
            doubts.add(Text.of("cluster.check.identity-changed"));
        }
        healths.namedLike(StoredIdentity.names(identity)).stream()
                .filter(other -> !other.id().equals(self) && connections.mayUse(other.id()))
                .filter(other -> identity.authority() == null || other.authority() == null)
                .filter(other -> identity.isNamedLike(other))
                .forEach(other -> doubts.add(Text.of("cluster.check.identity-alike", name(other.id()))));
        return List.copyOf(doubts);
    }

    private boolean isAnother(ClusterIdentity identity, ClusterId self) {
        return healths.authorityOf(self)
                .filter(known -> identity.authority() != null
                        && !known.equals(identity.authority().hex()))
                .isPresent();
    }

    String name(ClusterId id) {
        return clusters.nameOf(id).orElse("?");
    }
}

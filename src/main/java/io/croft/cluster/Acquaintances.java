package io.croft.cluster;

import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whether a cluster that says who it is is here already, by whatever address it was added. */
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

    /** Which other cluster here is the same one; it is named to those only who may see it. */
    Optional<ClusterId> twin(@Nullable ClusterIdentity identity, @Nullable ClusterId self) {
        return identity == null || identity.authority() == null
                ? Optional.empty()
                : healths.knownBy(identity.authority().hex()).filter(other -> !other.equals(self));
    }

    /** The same as a refusal in words. */
    Optional<Text> refusal(@Nullable ClusterIdentity identity, @Nullable ClusterId self) {
        return twin(identity, self)
                .map(other -> connections.mayUse(other)
                        ? Text.of("cluster.problem.same-cluster", name(other))
                        : Text.of("cluster.problem.same-cluster-hidden"));
    }

    /** What a person should think about before saving, although nothing proves it wrong. */
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

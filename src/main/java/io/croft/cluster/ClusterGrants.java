package io.croft.cluster;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterEvent.GrantChanged;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants of clusters, nodes and storages to companies. The provider itself may use all. */
@Service
@Transactional
@PreAuthorize("hasAuthority('cluster.manage')")
public class ClusterGrants {

    private final GrantRepository grants;
    private final ClusterRepository clusters;
    private final List<ClusterHoldings> holdings;
    private final ClusterActivity activity;
    private final ApplicationEventPublisher events;

    ClusterGrants(
            GrantRepository grants,
            ClusterRepository clusters,
            List<ClusterHoldings> holdings,
            ClusterActivity activity,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.clusters = clusters;
        this.holdings = List.copyOf(holdings);
        this.activity = activity;
        this.events = events;
    }

    /**
     * Grants a cluster to a company, or replaces its grant. Refused while the company has things on a node or storage
     * that it could no longer use.
     *
     * @throws ClusterNotFound when there is no such cluster
     */
    public TakeAwayResult grant(ClusterGrant wish) {
        if (clusters.versionOf(wish.cluster()).isEmpty()) {
            throw new ClusterNotFound(wish.cluster());
        }
        Optional<Grant> present = grants.findById(Grant.Key.of(wish.cluster(), wish.company()));
        List<Text> standing = present.filter(grant -> wish.leavesOutSomeOf(grant.facts())).stream()
                .flatMap(_ -> holdings.stream())
                .flatMap(room -> room.outside(wish).stream())
                .toList();
        if (!standing.isEmpty()) {
            return new TakeAwayResult.InUse(standing);
        }
        present.ifPresentOrElse(grant -> grant.narrow(wish), () -> grants.save(new Grant(wish)));
        activity.granted(wish);
        events.publishEvent(new GrantChanged(wish.cluster(), wish.company()));
        return new TakeAwayResult.Done();
    }

    /**
     * Revokes a grant. Refused while the company has things on the cluster, since it could not delete them any more.
     */
    public TakeAwayResult revoke(ClusterId cluster, TenantId company) {
        List<Text> standing = holdings.stream()
                .flatMap(room -> room.on(cluster, company).stream())
                .toList();
        if (!standing.isEmpty()) {
            return new TakeAwayResult.InUse(standing);
        }
        grants.findById(Grant.Key.of(cluster, company)).ifPresent(grant -> {
            grants.delete(grant);
            activity.revoked(cluster, company);
            events.publishEvent(new GrantChanged(cluster, company));
        });
        return new TakeAwayResult.Done();
    }

    /** The grants of a cluster. */
    @Transactional(readOnly = true)
    public List<ClusterGrant> of(ClusterId cluster) {
        return grants.ofCluster(cluster).stream().map(Grant::facts).toList();
    }

    /** The grants of a company; a company sees only its own. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ClusterGrant> clustersOf(TenantId company) {
        return !Insight.into(company)
                ? List.of()
                : grants.ofCompany(company.value()).stream().map(Grant::facts).toList();
    }

    /** The grant of a company for one cluster; a company sees only its own. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<ClusterGrant> find(ClusterId cluster, TenantId company) {
        return Insight.into(company)
                ? grants.findById(Grant.Key.of(cluster, company)).map(Grant::facts)
                : Optional.empty();
    }
}

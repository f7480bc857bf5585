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

/** Which companies may use which clusters, nodes and storages. The provider itself may use all. */
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
     * Lets a company use a cluster, or changes what of it; refused while something of the company's stands on a node or storage that it
     * would then no longer be allowed to use.
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

    /** Takes a cluster away from a company; refused while something of the company's stands there that it could not delete any more. */
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

    /** Who may use this cluster. */
    @Transactional(readOnly = true)
    public List<ClusterGrant> of(ClusterId cluster) {
        return grants.ofCluster(cluster).stream().map(Grant::facts).toList();
    }

    /** What a company may use; a company is told of its own grants only. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ClusterGrant> clustersOf(TenantId company) {
        return !Insight.into(company)
                ? List.of()
                : grants.ofCompany(company.value()).stream().map(Grant::facts).toList();
    }

    /** What a company may use of one cluster, if anything; a company is told of its own grant only. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<ClusterGrant> find(ClusterId cluster, TenantId company) {
        return Insight.into(company)
                ? grants.findById(Grant.Key.of(cluster, company)).map(Grant::facts)
                : Optional.empty();
    }
}

package io.croft.cluster;

import io.croft.access.ProviderWide;
import io.croft.access.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** The stored form of a {@link ClusterGrant}. */
@Entity
@Table(name = "cluster_grant")
@ProviderWide
class Grant {

    @EmbeddedId
    private Key key;

    @Convert(converter = NamesColumn.class)
    private Set<String> nodes;

    @Convert(converter = NamesColumn.class)
    private Set<String> storages;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(ClusterGrant grant) {
        this.key = Key.of(grant.cluster(), grant.company());
        this.nodes = grant.nodes();
        this.storages = grant.storages();
    }

    void narrow(ClusterGrant grant) {
        nodes = grant.nodes();
        storages = grant.storages();
    }

    ClusterGrant facts() {
        return new ClusterGrant(key.cluster(), new TenantId(key.company()), nodes, storages);
    }

    /** One grant per cluster and company. */
    @Embeddable
    record Key(
            ClusterId cluster, @Column(name = "company_id") UUID company) implements Serializable {

        static Key of(ClusterId cluster, TenantId company) {
            return new Key(cluster, company.value());
        }
    }
}

package io.croft.tenancy;

import io.croft.access.ProviderWide;
import io.croft.access.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A feature that is off for a company or for the whole installation. */
@Entity
@Table(name = "tenancy_feature_off")
@ProviderWide
class FeatureOff {

    /** The value that stands for the whole installation. */
    static final UUID INSTALLATION = TenantId.NOBODY.value();

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected FeatureOff() {}

    FeatureOff(Key key) {
        this.key = key;
    }

    String feature() {
        return key.feature();
    }

    /** One row for each feature and place where it is off. */
    @Embeddable
    record Key(
            @Column(name = "company_id") UUID company,
            @Column(name = "feature") String feature) implements Serializable {}
}

package io.croft.inventory;

import io.croft.access.ProviderWide;
import io.croft.access.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer of a template to a company or to all. */
@Entity
@Table(name = "inventory_template_offer")
@ProviderWide
class OfferRow {

    /** The value that stands for all companies. */
    static final TenantId EVERYBODY = TenantId.NOBODY;

    @EmbeddedId
    private Key id;

    /** The identity of the template the offer is for; null until its configuration was read. */
    @SuppressWarnings("UnusedVariable") // compared by queries only
    private @Nullable String identity;

    @SuppressWarnings("NullAway.Init")
    protected OfferRow() {}

    OfferRow(GuestRef template, TenantId company, @Nullable String identity) {
        this.id = new Key(template, company.value());
        this.identity = identity;
    }

    GuestRef template() {
        return id.template;
    }

    TenantId company() {
        return new TenantId(id.company);
    }

    /** One offer per template and company. */
    @Embeddable
    record Key(
            GuestRef template, @Column(name = "company_id") UUID company) implements Serializable {}
}

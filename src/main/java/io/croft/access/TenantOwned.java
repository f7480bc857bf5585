package io.croft.access;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An entity that belongs to one company. Hibernate adds the company to every query, update and delete, and sets it on
 * insert; rooms never handle it themselves.
 */
@MappedSuperclass
public abstract class TenantOwned {

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private @Nullable UUID tenant;

    /**
     * The company this belongs to.
     *
     * @throws IllegalStateException before it is stored
     */
    public io.croft.access.TenantId tenant() {
        if (tenant == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new io.croft.access.TenantId(tenant);
    }
}

package io.croft.activity;

import io.croft.access.ProviderWide;
import io.croft.vault.Sealed;
import io.croft.vault.SecretPlace;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A key of the chain, sealed by the vault. There is more than one only where the vault could not open the former one.
 */
@Entity
@ProviderWide
@Table(name = "activity_key")
class ChainKey {

    @Id
    private UUID id = new UUID(0, 0);

    @Embedded
    private Sealed sealed = new Sealed("");

    @Column(nullable = false, updatable = false)
    private Instant madeAt = Instant.EPOCH;

    protected ChainKey() {}

    ChainKey(UUID id, Sealed sealed, Instant madeAt) {
        this.id = id;
        this.sealed = sealed;
        this.madeAt = madeAt;
    }

    static SecretPlace place(UUID id) {
        return new SecretPlace("activity_key", "sealed", id);
    }

    UUID id() {
        return id;
    }

    Sealed sealed() {
        return sealed;
    }
}

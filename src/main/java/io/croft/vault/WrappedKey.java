package io.croft.vault;

import io.croft.access.ProviderWide;
import io.croft.kernel.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A data key as stored: wrapped by the master key. */
@Entity
@ProviderWide
@Table(name = "vault_key")
class WrappedKey {

    @Id
    private UUID id = Identifier.next();

    @Column(nullable = false, updatable = false)
    private byte[] wrapped = {};

    @Column(nullable = false, updatable = false)
    private Instant madeAt = Instant.EPOCH;

    /**
     * When a change of the master key rewrapped this key; null when it never did. Such a key is replaced soon, since
     * the former master key could unwrap it.
     */
    private @Nullable Instant rewrappedAt;

    protected WrappedKey() {}

    WrappedKey(UUID id, byte[] wrapped, Instant madeAt) {
        this.id = id;
        this.wrapped = wrapped.clone();
        this.madeAt = madeAt;
    }

    UUID id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }

    boolean isRewrapped() {
        return rewrappedAt != null;
    }

    byte[] wrapped() {
        return wrapped.clone();
    }
}

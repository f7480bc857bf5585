package io.croft.notify;

import io.croft.access.ProviderWide;
import io.croft.vault.Sealed;
import io.croft.vault.SecretPlace;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An undelivered letter, with the id of its delivery. */
@Entity
@ProviderWide
@Table(name = "notify_letter")
class SealedLetter {

    @Id
    private UUID id = new UUID(0, 0);

    @Embedded
    private Sealed sealed = new Sealed("");

    @SuppressWarnings("UnusedVariable") // Old ones are deleted by it.
    private Instant madeAt = Instant.EPOCH;

    protected SealedLetter() {}

    SealedLetter(UUID id, Sealed sealed, Instant madeAt) {
        this.id = id;
        this.sealed = sealed;
        this.madeAt = madeAt;
    }

    static SecretPlace place(UUID id) {
        return new SecretPlace("notify_letter", "sealed", id);
    }

    Sealed sealed() {
        return sealed;
    }
}

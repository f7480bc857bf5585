package io.croft.people;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "people_invitation")
@SuppressWarnings("UnusedVariable") // Some columns are read by queries alone.
class Invitation extends TenantOwned {

    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private UserId person;

    private String tokenHash;

    private Instant expiresAt;

    private @Nullable Instant usedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private UserId invitedBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(UUID id, UserId person, String tokenHash, UserId invitedBy, Instant now) {
        this.id = id;
        this.person = person;
        this.tokenHash = tokenHash;
        this.invitedBy = invitedBy;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    UserId person() {
        return person;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void use(Instant now) {
        if (isUsed() || isExpiredAt(now)) {
            throw new IllegalStateException("Invitation " + id + " can no longer be used");
        }
        usedAt = now;
    }
}

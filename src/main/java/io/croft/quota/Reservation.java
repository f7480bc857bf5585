package io.croft.quota;

import io.croft.access.TenantOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

@Entity
@Table(name = "quota_reservation")
@SuppressWarnings("UnusedVariable") // Some columns are read by queries alone.
class Reservation extends TenantOwned {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ReservationId id;

    @Version
    private int version;

    @Column(name = "owner_id")
    private UUID owner;

    @Enumerated(EnumType.STRING)
    private ReservationState state = ReservationState.RESERVED;

    private Instant madeAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quota_reservation_amount", joinColumns = @JoinColumn(name = "reservation_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "kind")
    @Column(name = "amount")
    private Map<QuotaKind, Long> amounts = new EnumMap<>(QuotaKind.class);

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    Reservation(ReservationId id, UUID owner, Map<QuotaKind, Long> amounts, Instant now) {
        this.id = id;
        this.owner = owner;
        this.amounts.putAll(amounts);
        this.madeAt = now;
    }

    ReservationId id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    boolean isCommitted() {
        return state == ReservationState.COMMITTED;
    }

    Map<QuotaKind, Long> amounts() {
        return Map.copyOf(amounts);
    }

    /** Returns what the new amounts take more (or, negative, less) than the old ones. */
    Map<QuotaKind, Long> differenceTo(Map<QuotaKind, Long> newAmounts) {
        Map<QuotaKind, Long> difference = new EnumMap<>(QuotaKind.class);
        amounts.forEach((kind, amount) -> difference.merge(kind, -amount, Long::sum));
        newAmounts.forEach((kind, amount) -> difference.merge(kind, amount, Long::sum));
        return difference;
    }

    void commit() {
        state = ReservationState.COMMITTED;
    }

    void adjustTo(Map<QuotaKind, Long> newAmounts) {
        amounts.keySet().retainAll(newAmounts.keySet());
        amounts.putAll(newAmounts);
    }
}

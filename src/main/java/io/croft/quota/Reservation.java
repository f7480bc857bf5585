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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
    @MapKeyColumn(name = "kind")
    @Column(name = "amount")
    private Map<String, Long> amounts = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Reservation() {}

    Reservation(ReservationId id, UUID owner, Map<QuotaKind, Long> amounts, Instant now) {
        this.id = id;
        this.owner = owner;
        this.amounts.putAll(named(amounts));
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
        Map<QuotaKind, Long> known = new HashMap<>();
        amounts.forEach((name, amount) -> QuotaKind.find(name).ifPresent(kind -> known.put(kind, amount)));
        return known;
    }

    /** The new amounts minus the old ones, by kind; may be negative. */
    Map<QuotaKind, Long> differenceTo(Map<QuotaKind, Long> newAmounts) {
        Map<QuotaKind, Long> difference = new HashMap<>();
        amounts().forEach((kind, amount) -> difference.merge(kind, -amount, Long::sum));
        newAmounts.forEach((kind, amount) -> difference.merge(kind, amount, Long::sum));
        return difference;
    }

    void commit() {
        state = ReservationState.COMMITTED;
    }

    void adjustTo(Map<QuotaKind, Long> newAmounts) {
        Map<String, Long> named = named(newAmounts);
        amounts.keySet().retainAll(named.keySet());
        amounts.putAll(named);
    }

    private static Map<String, Long> named(Map<QuotaKind, Long> amounts) {
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }
}

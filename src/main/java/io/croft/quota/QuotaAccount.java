package io.croft.quota;

import io.croft.access.TenantOwned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company's counters; locked as a whole by whoever changes them, and the same id as the company. Lines of kinds that no room of this
 * release declares stay as they are.
 */
@Entity
@Table(name = "quota_account")
class QuotaAccount extends TenantOwned {

    @Id
    private UUID id;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quota_line", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "kind")
    private Map<String, QuotaLine> lines = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected QuotaAccount() {}

    QuotaAccount(UUID id) {
        this.id = id;
    }

    QuotaLine line(QuotaKind kind) {
        return lines.getOrDefault(kind.name(), QuotaLine.EMPTY);
    }

    void limit(QuotaKind kind, @Nullable Long limit) {
        lines.put(kind.name(), line(kind).limitedTo(limit));
    }

    List<QuotaShortage> shortages(Map<QuotaKind, Long> wanted) {
        List<QuotaShortage> shortages = new ArrayList<>();
        for (QuotaKind kind : QuotaKind.all()) {
            long amount = wanted.getOrDefault(kind, 0L);
            long free = line(kind).free();
            if (amount > 0 && amount > free) {
                shortages.add(new QuotaShortage(kind, amount, free));
            }
        }
        return List.copyOf(shortages);
    }

    void reserve(Map<QuotaKind, Long> amounts) {
        amounts.forEach((kind, amount) -> lines.put(kind.name(), line(kind).plusReserved(amount)));
    }

    void counted(QuotaKind kind, long amount) {
        lines.put(kind.name(), line(kind).counted(amount));
    }

    void use(Map<QuotaKind, Long> amounts) {
        amounts.forEach((kind, amount) -> lines.put(kind.name(), line(kind).plusUsed(amount)));
    }
}

package io.croft.quota;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.kernel.Text;
import io.croft.kernel.Unrecorded;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.CompanyNotFound;
import io.croft.tenancy.InCompany;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits of companies, their use, and reservations. Reservations take part in the transaction of the caller and are
 * rolled back with it; call them in the scope of the company they are for.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('quota.view')")
public class Quotas {

    private final QuotaAccounts accounts;
    private final QuotaStore store;
    private final Companies companies;
    private final CompanyLife life;
    private final InCompany inCompany;
    private final Activity activity;

    Quotas(
            QuotaAccounts accounts,
            QuotaStore store,
            Companies companies,
            CompanyLife life,
            InCompany inCompany,
            Activity activity) {
        this.accounts = accounts;
        this.store = store;
        this.companies = companies;
        this.life = life;
        this.inCompany = inCompany;
        this.activity = activity;
    }

    /** The limits of the company; a missing kind is unlimited. */
    @Transactional(propagation = Propagation.SUPPORTS)
    @Unrecorded("changes nothing")
    public Map<QuotaKind, Long> limits(TenantId company) {
        return limits(usage(company));
    }

    private static Map<QuotaKind, Long> limits(List<QuotaUse> usage) {
        Map<QuotaKind, Long> limits = new HashMap<>();
        for (QuotaUse use : usage) {
            Long limit = use.limit();
            if (limit != null) {
                limits.put(use.kind(), limit);
            }
        }
        return limits;
    }

    /**
     * Replaces the limits of the company; a missing kind becomes unlimited. A limit below the present use only prevents
     * taking more.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    @PreAuthorize("hasAuthority('quota.manage')")
    public void setLimits(TenantId company, Map<QuotaKind, Long> limits) {
        QuotaAmounts.requireNotNegative(limits);
        requireVisible(company);
        inCompany.run(company, () -> set(accounts.lock(company), limits));
    }

    /**
     * Replaces the limits of the company if the present ones equal {@code expected}, compared under the lock of the
     * account.
     *
     * @return whether they were replaced
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    @PreAuthorize("hasAuthority('quota.manage')")
    public boolean setLimits(TenantId company, Map<QuotaKind, Long> expected, Map<QuotaKind, Long> limits) {
        QuotaAmounts.requireNotNegative(limits);
        requireVisible(company);
        return inCompany.call(company, () -> {
            QuotaAccount account = accounts.lock(company);
            if (!limits(use(account)).equals(expected)) {
                return false;
            }
            set(account, limits);
            return true;
        });
    }

    private void set(QuotaAccount account, Map<QuotaKind, Long> limits) {
        for (QuotaKind kind : QuotaKind.all()) {
            account.limit(kind, limits.get(kind));
        }
        ActivityEntry entry =
                ActivityEntry.of(ActivityKind.CONFIGURATION, "quota.limits.set", Text.of("quota.activity.limits"));
        activity.record(entry.with("limits", limits));
    }

    /** Returns use and limit of every kind, in the order of {@link QuotaKind#all()}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    @Unrecorded("changes nothing")
    public List<QuotaUse> usage(TenantId company) {
        requireVisible(company);
        return inScope(company, () -> use(accounts.find(company).orElse(null)));
    }

    private static List<QuotaUse> use(@Nullable QuotaAccount account) {
        return QuotaKind.all().stream()
                .map(kind -> (account == null ? QuotaLine.EMPTY : account.line(kind)).use(kind))
                .toList();
    }

    /** Returns before and after of every kind that would be taken, in the order of {@link QuotaKind#all()}. */
    @Transactional(propagation = Propagation.SUPPORTS)
    @Unrecorded("changes nothing")
    public List<QuotaPreview> preview(TenantId company, Map<QuotaKind, Long> amounts) {
        return usage(company).stream()
                .filter(use -> amounts.containsKey(use.kind()))
                .map(use -> new QuotaPreview(
                        use,
                        new QuotaUse(
                                use.kind(),
                                use.used(),
                                use.reserved() + amounts.getOrDefault(use.kind(), 0L),
                                use.limit())))
                .toList();
    }

    /**
     * Reserves amounts, or returns what is short. Idempotent: a second call for the same owner returns the first
     * reservation.
     */
    @PreAuthorize("hasAuthority('quota.take')")
    @Unrecorded("part of an order, which the room that takes it records")
    public QuotaResult reserve(QuotaRequest request) {
        requireScope(request.company());
        return life.isStopped(request.company()) ? new QuotaResult.CompanyInactive() : store.reserve(request);
    }

    /** Turns the reservation of the owner, in the company in scope, into use. Idempotent. */
    @PreAuthorize("hasAuthority('quota.take')")
    @Unrecorded("part of an order, which the room that takes it records")
    public void commit(UUID owner) {
        store.commit(scope(), owner);
    }

    /** Gives back what the owner reserved or uses in the company in scope. Idempotent. */
    @PreAuthorize("hasAuthority('quota.take')")
    @Unrecorded("part of an order, which the room that takes it records")
    public void release(UUID owner) {
        store.release(scope(), owner);
    }

    /** Changes what the owner has reserved or uses to the new amounts, or returns what is short and changes nothing. */
    @PreAuthorize("hasAuthority('quota.take')")
    @Unrecorded("part of an order, which the room that takes it records")
    public QuotaResult adjust(UUID owner, Map<QuotaKind, Long> newAmounts) {
        return store.adjust(new QuotaRequest(scope(), owner, newAmounts));
    }

    /**
     * Stores the used amount of a kind that is counted rather than reserved alone, such as running machines, which may
     * stop by themselves. Ends the reservation of the owner for this kind in the company in scope. For use by Croft
     * itself.
     *
     * @param owner whose reservation the count includes by now; null for a mere count
     * @param counted called under the lock of the account, so that of two concurrent counts the later one is stored
     */
    @PreAuthorize("hasAuthority('quota.manage')")
    @Unrecorded("a count of what runs")
    public void count(QuotaKind kind, @Nullable UUID owner, LongSupplier counted) {
        store.count(scope(), kind, owner, counted);
    }

    /**
     * Releases reservations of this kind alone that were made before the given time and never committed, since their
     * owner died. Returns how many.
     */
    @PreAuthorize("hasAuthority('quota.manage')")
    @Unrecorded("tidies up after orders that died")
    public int releaseAbandoned(QuotaKind kind, Instant before) {
        return store.releaseAbandoned(scope(), kind, before);
    }

    /** Companies with reservations made before the given time and never committed. For use by Croft itself. */
    @PreAuthorize("hasAuthority('quota.manage')")
    @Transactional(propagation = Propagation.SUPPORTS)
    @Unrecorded("changes nothing")
    public List<TenantId> companiesWithAbandoned(Instant before) {
        return inCompany.read(() -> store.companiesWithAbandoned(before));
    }

    private <T> T inScope(TenantId company, Supplier<T> read) {
        boolean here = TenantScope.writable().filter(company::equals).isPresent();
        return here ? read.get() : inCompany.call(company, read);
    }

    private void requireVisible(TenantId company) {
        Actor actor = CurrentActor.require();
        boolean own = actor.company().equals(company);
        boolean below = (actor.isProvider() || actor.role() == Role.RESELLER) && companies.exists(company);
        if (!own && !below) {
            throw new CompanyNotFound(company);
        }
    }

    private static void requireScope(TenantId company) {
        if (!scope().equals(company)) {
            throw new CompanyNotFound(company);
        }
    }

    private static TenantId scope() {
        return TenantScope.writable()
                .orElseThrow(() -> new IllegalStateException("No company is entered to take quota for"));
    }
}

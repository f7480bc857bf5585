package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.tenancy.CompanyEvent.CompanyDeleted;
import io.croft.tenancy.CompanyEvent.CompanyRemoved;
import io.croft.tenancy.CompanyEvent.CompanyRestored;
import io.croft.tenancy.CompanyEvent.CompanyResumed;
import io.croft.tenancy.CompanyEvent.CompanySuspended;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suspends, resumes, deletes and restores companies. Not for the company of the actor, nor for the provider. */
@Service
@Transactional
@PreAuthorize("hasAuthority('company.manage')")
public class CompanyLife {

    private final CompanyRepository companies;
    private final CompanyReach reach;
    private final List<CompanyHoldings> holdings;
    private final InCompany inCompany;
    private final CompanyActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompanyLife(
            CompanyRepository companies,
            CompanyReach reach,
            List<CompanyHoldings> holdings,
            InCompany inCompany,
            CompanyActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.companies = companies;
        this.reach = reach;
        this.holdings = holdings;
        this.inCompany = inCompany;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /** Suspends a company: its people are signed out and cannot sign in, no new work starts, guests keep running. */
    public void suspend(TenantId id) {
        reach.requireBelow(id).suspend();
        activity.record("suspended", id);
        events.publishEvent(new CompanySuspended(id));
    }

    /** Resumes a suspended company. */
    public void resume(TenantId id) {
        reach.requireBelow(id).resume();
        activity.record("resumed", id);
        events.publishEvent(new CompanyResumed(id));
    }

    /** Deletes a company that owns nothing; it can be restored for 30 days. */
    public DeleteCompanyResult delete(TenantId id) {
        Company company = reach.requireBelow(id);
        List<Text> owned = holdings.stream()
                .flatMap(room -> inCompany.call(id, () -> room.of(id)).stream())
                .toList();
        if (!owned.isEmpty()) {
            return new DeleteCompanyResult.NotEmpty(owned);
        }
        Instant until = company.delete(clock.instant());
        activity.record("deleted", id);
        events.publishEvent(new CompanyDeleted(id));
        return new DeleteCompanyResult.Deleted(until);
    }

    /** Brings a deleted company back, unless the one it stands below is deleted or another company has taken its name. */
    public ChangeCompanyResult restore(TenantId id) {
        Company company = reach.requireBelow(id);
        Optional<Problem> refusal = refusalToRestore(company);
        if (refusal.isPresent()) {
            return new ChangeCompanyResult.Refused(refusal.get());
        }
        company.restore(clock.instant());
        activity.record("restored", id);
        events.publishEvent(new CompanyRestored(id));
        return new ChangeCompanyResult.Changed();
    }

    private Optional<Problem> refusalToRestore(Company company) {
        TenantId parent = company.parent();
        if (parent != null && reach.find(parent).filter(Company::isDeleted).isPresent()) {
            return Optional.of(Problem.of("tenancy.company.restore.parentDeleted"));
        }
        String name = company.name().value();
        return companies.nameTaken(name, company.id())
                ? Optional.of(Problem.of("tenancy.company.name.taken", name))
                : Optional.empty();
    }

    /** Whether the company is suspended or deleted; checked by sign-in and before each reservation. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public boolean isStopped(TenantId id) {
        return companies
                .status(id)
                .filter(status -> status != CompanyStatus.ACTIVE)
                .isPresent();
    }

    /** Removes companies deleted more than 30 days ago; returns how many. */
    @PreAuthorize("hasRole('SUPER_ADMIN')")
    public int removeExpired() {
        List<TenantId> expired = companies.deletedBefore(clock.instant().minus(Company.RESTORABLE));
        expired.forEach(company -> {
            activity.record("removed", company);
            companies.remove(company);
            events.publishEvent(new CompanyRemoved(company));
        });
        return expired.size();
    }
}

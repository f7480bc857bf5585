package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.tenancy.CompanyEvent.CompanyChanged;
import io.croft.tenancy.CompanyEvent.CompanyCreated;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads, makes and changes the companies the actor may see. */
@Service
@Transactional
@PreAuthorize("hasAuthority('company.manage')")
public class Companies {

    private final CompanyRepository companies;
    private final CompanyReach reach;
    private final CompanyTree tree;
    private final CompanyActivity activity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Companies(
            CompanyRepository companies,
            CompanyReach reach,
            CompanyTree tree,
            CompanyActivity activity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.companies = companies;
        this.reach = reach;
        this.tree = tree;
        this.activity = activity;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a company, or returns a problem for each invalid field. */
    public CreateCompanyResult create(CreateCompany wanted) {
        Company parent = tree.parentFor(wanted.parent());
        TenantId id = new TenantId(Identifier.next());
        List<Problem> problems = new ArrayList<>();
        nameProblem(wanted.name(), id).ifPresent(problems::add);
        if (companies.slugTaken(wanted.slug().value())) {
            problems.add(new Problem(
                    Text.of("tenancy.company.slug.taken", wanted.slug().value()), "slug"));
        }
        lengthProblem(wanted.contact(), wanted.notes()).ifPresent(problems::add);
        tree.refusalToStandBelow(parent).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new CreateCompanyResult.Refused(List.copyOf(problems));
        }
        companies.save(new Company(id, wanted, parent, clock.instant()));
        activity.record("created", id, wanted.name().value());
        events.publishEvent(new CompanyCreated(id));
        return new CreateCompanyResult.Created(id);
    }

    /**
     * Changes the facts of a company.
     *
     * @throws CompanyNotFound when the actor may not see it
     */
    public ChangeCompanyResult change(TenantId id, ChangeCompany wanted) {
        Company company = reach.require(id);
        Optional<Problem> refusal =
                nameProblem(wanted.name(), id).or(() -> lengthProblem(wanted.contact(), wanted.notes()));
        if (refusal.isPresent()) {
            return new ChangeCompanyResult.Refused(refusal.get());
        }
        company.change(wanted);
        activity.record("changed", id, wanted.name().value());
        events.publishEvent(new CompanyChanged(id));
        return new ChangeCompanyResult.Changed();
    }

    /**
     * Moves a company with all below it to another parent.
     *
     * @param newParent null for none, which only the provider may choose
     * @throws CompanyNotFound when the actor may not see it
     */
    @PreAuthorize("hasRole('SUPER_ADMIN')")
    public ChangeCompanyResult move(TenantId id, @Nullable TenantId newParent) {
        Optional<Problem> refusal = tree.move(id, newParent);
        if (refusal.isPresent()) {
            return new ChangeCompanyResult.Refused(refusal.get());
        }
        activity.moved(id, newParent);
        events.publishEvent(new CompanyChanged(id));
        return new ChangeCompanyResult.Changed();
    }

    /** A company the actor may see, also a deleted one. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<CompanyDetails> find(TenantId id) {
        return reach.find(id).map(company -> company.details(parentName(company)));
    }

    /** A page of the companies the actor may see, in the order of the page. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Slice<CompanySummary> list(CompanyFilter filter, Pageable page) {
        return companies.list(reach.pattern(), contains(filter.search()), filter.status(), page);
    }

    /** The number of all companies {@link #list} returns. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public long count(CompanyFilter filter) {
        return companies.count(reach.pattern(), contains(filter.search()), filter.status());
    }

    /** The names of the given companies; those that do not exist or are not visible are left out. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Map<TenantId, String> names(Collection<TenantId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return companies.names(ids, reach.pattern()).stream()
                .collect(Collectors.toUnmodifiableMap(CompanySummary::id, CompanySummary::name));
    }

    /** Whether the company exists and the actor may see it. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public boolean exists(TenantId id) {
        return reach.find(id).filter(company -> !company.isDeleted()).isPresent();
    }

    private Optional<Problem> nameProblem(CompanyName name, TenantId except) {
        if (!name.isShown()) {
            return Optional.of(Problem.at("name", "tenancy.company.name.invalid"));
        }
        return companies.nameTaken(name.value(), except)
                ? Optional.of(new Problem(Text.of("tenancy.company.name.taken", name.value()), "name"))
                : Optional.empty();
    }

    private static Optional<Problem> lengthProblem(String contact, String notes) {
        if (contact.length() > Company.LONGEST_CONTACT) {
            return Optional.of(Problem.at("contact", "tenancy.company.notes.tooLong", Company.LONGEST_CONTACT));
        }
        return notes.length() > Company.LONGEST_NOTES
                ? Optional.of(Problem.at("notes", "tenancy.company.notes.tooLong", Company.LONGEST_NOTES))
                : Optional.empty();
    }

    private @Nullable String parentName(Company company) {
        TenantId parent = company.parent();
        return parent == null
                ? null
                : companies.names(List.of(parent), reach.pattern()).stream()
                        .map(CompanySummary::name)
                        .findFirst()
                        .orElse(null);
    }

    private static String contains(String search) {
        String escaped = search.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + escaped + "%";
    }
}

package io.croft.tenancy;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the companies a forest: no cycles, at most {@link CompanyPath#DEEPEST} levels. */
@Component
class CompanyTree {

    private final CompanyRepository companies;
    private final CompanyReach reach;

    CompanyTree(CompanyRepository companies, CompanyReach reach) {
        this.companies = companies;
        this.reach = reach;
    }

    /** The parent of a new company: the wanted one, or the reseller who makes it. */
    @Nullable
    Company parentFor(@Nullable TenantId wanted) {
        Actor actor = CurrentActor.require();
        if (wanted != null) {
            return reach.require(wanted);
        }
        return actor.role() == Role.RESELLER ? reach.require(actor.home()) : null;
    }

    Optional<Problem> refusalToStandBelow(@Nullable Company parent) {
        if (parent == null) {
            return Optional.empty();
        }
        if (parent.isDeleted() || parent.id().equals(TenantId.PROVIDER)) {
            return problem("tenancy.company.parent.unfit");
        }
        return CompanyPath.depth(parent.path()) >= CompanyPath.DEEPEST
                ? problem("tenancy.company.parent.tooDeep")
                : Optional.empty();
    }

    /** Moves a company with everything below it; returns why that is not possible, or empty. */
    Optional<Problem> move(TenantId id, @Nullable TenantId newParent) {
        companies.lock(newParent == null ? List.of(id) : List.of(id, newParent));
        Company company = reach.requireBelow(id);
        Company parent = newParent == null ? null : reach.require(newParent);
        if (parent != null && CompanyPath.contains(parent.path(), id)) {
            return problem("tenancy.company.parent.cycle");
        }
        Optional<Problem> refusal = refusalToStandBelow(parent);
        if (refusal.isPresent()) {
            return refusal;
        }
        return moveAll(company, parent);
    }

    private Optional<Problem> moveAll(Company company, @Nullable Company parent) {
        String before = company.path();
        List<Company> below = companies.below(before + "%", before);
        int deepest =
                below.stream().mapToInt(c -> CompanyPath.depth(c.path())).max().orElse(CompanyPath.depth(before));
        int levels = deepest - CompanyPath.depth(before) + 1;
        if ((parent == null ? 0 : CompanyPath.depth(parent.path())) + levels > CompanyPath.DEEPEST) {
            return problem("tenancy.company.parent.tooDeep");
        }
        company.moveBelow(parent);
        below.forEach(c -> c.follow(before, company.path()));
        return Optional.empty();
    }

    private static Optional<Problem> problem(String key) {
        return Optional.of(new Problem(Text.of(key), "parent"));
    }
}

package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prevents a company with projects from being deleted. */
@Component
class CompanyProjects implements CompanyHoldings {

    private final ProjectRepository projects;

    CompanyProjects(ProjectRepository projects) {
        this.projects = projects;
    }

    @Override
    public List<Text> of(TenantId company) {
        long count = projects.count();
        return count == 0 ? List.of() : List.of(Text.of("tenancy.company.holdsProjects", count));
    }
}

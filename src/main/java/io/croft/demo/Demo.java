package io.croft.demo;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.cluster.ClusterId;
import io.croft.lab.LabQuotas;
import io.croft.quota.QuotaKind;
import io.croft.quota.Quotas;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanySummary;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult;
import io.croft.tenancy.ProjectDescription;
import io.croft.tenancy.ProjectName;
import io.croft.tenancy.Projects;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Fills an empty installation for the demo, once: a cluster, a school, a teacher, a project. */
@Component
@Profile("demo")
class Demo {

    private static final String SCHOOL = "meadow-school";
    private static final Map<QuotaKind, Long> QUOTA = Map.of(
            QuotaKind.VCPU, 400L,
            QuotaKind.MEMORY_MIB, 800L * 1024,
            QuotaKind.DISK_GIB, 8_000L,
            QuotaKind.GUESTS, 260L,
            QuotaKind.RUNNING_GUESTS, 120L,
            LabQuotas.CLASSES, 12L,
            LabQuotas.SEATS, 240L);

    private final Companies companies;
    private final Quotas quotas;
    private final DemoRegistration registration;
    private final DemoTeacher teacher;
    private final Projects projects;

    Demo(Companies companies, Quotas quotas, DemoRegistration registration, DemoTeacher teacher, Projects projects) {
        this.companies = companies;
        this.quotas = quotas;
        this.registration = registration;
        this.teacher = teacher;
        this.projects = projects;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    void fill() {
        CurrentActor.run(Actor.of(UserId.SYSTEM, "Croft", Role.SUPER_ADMIN, TenantId.PROVIDER), () -> {
            TenantId school = school().orElseGet(this::makeSchool);
            if (quotas.limits(school).isEmpty()) {
                quotas.setLimits(school, QUOTA);
            }
            ClusterId cluster = registration.registered().orElseGet(registration::register);
            registration.give(cluster, school);
            teacher.invite(school);
            CurrentActor.run(Actor.system(school), this::makeProject);
        });
    }

    /** Makes the project; a name that is taken means that an earlier start made it. */
    private void makeProject() {
        projects.create(
                new ProjectName("School office"),
                new ProjectDescription("Machines of the office, seen by administrators and by members only"));
    }

    private Optional<TenantId> school() {
        return companies.list(new CompanyFilter(SCHOOL, null), PageRequest.of(0, 10)).stream()
                .filter(company -> company.slug().equals(SCHOOL))
                .map(CompanySummary::id)
                .findFirst();
    }

    private TenantId makeSchool() {
        return switch (companies.create(CreateCompany.named("Meadow School", SCHOOL))) {
            case CreateCompanyResult.Created made -> made.id();
            case CreateCompanyResult.Refused refused ->
                throw new IllegalStateException("The demo's school was refused: " + refused.problems());
        };
    }
}

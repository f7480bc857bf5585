package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityCompanies;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what is done to companies, in the transaction that does it and as the company's concern, and names companies in the record. */
@Component
class CompanyActivity implements ActivityCompanies {

    private static final String EVERY_PATH = "%";

    private final Activity activity;
    private final CompanyRepository companies;

    CompanyActivity(Activity activity, CompanyRepository companies) {
        this.activity = activity;
        this.companies = companies;
    }

    void created(TenantId company, String name) {
        activity.record(entry("tenancy.company.created", Text.of("tenancy.activity.created", name), company, name));
    }

    void changed(TenantId company, String name) {
        activity.record(entry("tenancy.company.changed", Text.of("tenancy.activity.changed", name), company, name));
    }

    void moved(TenantId company, @Nullable TenantId parent) {
        String name = name(company);
        activity.record(entry("tenancy.company.moved", Text.of("tenancy.activity.moved", name), company, name)
                .with("parent", parent));
    }

    void suspended(TenantId company) {
        String name = name(company);
        activity.record(entry("tenancy.company.suspended", Text.of("tenancy.activity.suspended", name), company, name));
    }

    void resumed(TenantId company) {
        String name = name(company);
        activity.record(entry("tenancy.company.resumed", Text.of("tenancy.activity.resumed", name), company, name));
    }

    void deleted(TenantId company) {
        String name = name(company);
        activity.record(entry("tenancy.company.deleted", Text.of("tenancy.activity.deleted", name), company, name));
    }

    void restored(TenantId company) {
        String name = name(company);
        activity.record(entry("tenancy.company.restored", Text.of("tenancy.activity.restored", name), company, name));
    }

    void removed(TenantId company) {
        String name = name(company);
        activity.record(entry("tenancy.company.removed", Text.of("tenancy.activity.removed", name), company, name));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TenantId, String> names(Collection<TenantId> ids) {
        return companies.names(ids, EVERY_PATH).stream()
                .collect(Collectors.toUnmodifiableMap(CompanySummary::id, CompanySummary::name));
    }

    private static ActivityEntry entry(String action, Text words, TenantId company, String name) {
        return ActivityEntry.of(ActivityKind.COMPANY, action, words)
                .on("company", company, name)
                .in(company);
    }

    private String name(TenantId company) {
        return names(List.of(company)).getOrDefault(company, "");
    }
}

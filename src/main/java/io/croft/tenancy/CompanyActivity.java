package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityCompanies;
import io.croft.activity.ActivityKind;
import io.croft.activity.ThingActivity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records changes of companies in the same transaction, and supplies names of companies to the record. */
@Component
class CompanyActivity implements ActivityCompanies {

    private static final String EVERY_PATH = "%";

    private final ThingActivity activity;
    private final CompanyRepository companies;

    CompanyActivity(Activity activity, CompanyRepository companies) {
        this.activity =
                new ThingActivity(activity, ActivityKind.COMPANY, "company", "tenancy.company.", "tenancy.activity.");
        this.companies = companies;
    }

    /** A deed is {@code suspended}, {@code resumed}, {@code deleted}, {@code restored}, {@code removed} or {@code branded}. */
    void record(String deed, TenantId company) {
        record(deed, company, name(company));
    }

    /**
     * @param deed {@code created} or {@code changed}
     * @param name the new name
     */
    void record(String deed, TenantId company, String name) {
        activity.record(deed, company, name, company);
    }

    void moved(TenantId company, @Nullable TenantId parent) {
        activity.record(
                activity.entry("moved", company, name(company)).in(company).with("parent", parent));
    }

    void switched(TenantId company, String feature, boolean on) {
        activity.record(activity.entry(on ? "featureOn" : "featureOff", company, name(company))
                .in(company)
                .with("feature", feature));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<TenantId, String> names(Collection<TenantId> ids) {
        return companies.names(ids, EVERY_PATH).stream()
                .collect(Collectors.toUnmodifiableMap(CompanySummary::id, CompanySummary::name));
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<TenantId> below(TenantId company) {
        return companies.idsBelow("%/" + company.value() + "/%", company);
    }

    private String name(TenantId company) {
        return names(List.of(company)).getOrDefault(company, "");
    }
}

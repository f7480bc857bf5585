package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.notify.NoticeBrand;
import io.croft.notify.NoticeBrands;
import org.springframework.stereotype.Component;

/** Gives mails the name of the company they are about; the provider's bear the product's. */
@Component
class CompanyBrands implements NoticeBrands {

    private final CompanyActivity names;

    CompanyBrands(CompanyActivity names) {
        this.names = names;
    }

    @Override
    public NoticeBrand of(TenantId company) {
        return company.equals(TenantId.PROVIDER)
                ? NoticeBrand.CROFT
                : NoticeBrand.named(names.names(java.util.List.of(company)).getOrDefault(company, ""));
    }
}

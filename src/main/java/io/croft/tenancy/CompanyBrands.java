package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.notify.NoticeBrand;
import io.croft.notify.NoticeBrands;
import io.croft.notify.NoticeLogo;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives mails the look of the company they are about; where it has said nothing, its name in the product's colour. */
@Component
class CompanyBrands implements NoticeBrands {

    private final CompanyActivity names;
    private final CompanyBrandRepository brands;

    CompanyBrands(CompanyActivity names, CompanyBrandRepository brands) {
        this.names = names;
        this.brands = brands;
    }

    @Override
    public NoticeBrand of(TenantId company) {
        NoticeBrand plain = company.equals(TenantId.PROVIDER)
                ? NoticeBrand.CROFT
                : NoticeBrand.named(names.names(List.of(company)).getOrDefault(company, ""));
        return brands.findById(company.value())
                .map(brand -> branded(brand, plain))
                .orElse(plain);
    }

    private static NoticeBrand branded(CompanyBrand brand, NoticeBrand plain) {
        MailBrand facts = brand.facts();
        byte[] logo = brand.logo();
        return new NoticeBrand(
                facts.senderName().isEmpty() ? plain.name() : facts.senderName(),
                Contrast.isColour(facts.colour()) ? facts.colour() : plain.colour(),
                facts.footer(),
                logo == null ? null : new NoticeLogo(logo));
    }
}

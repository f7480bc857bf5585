package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.tenancy.CompanyPermissions;
import io.croft.tenancy.MailBrands;
import io.croft.uikit.Texts;

/** What the company's mails look like. */
@org.springframework.stereotype.Component
class MailBrandTab implements CompanyTab {

    private final MailBrands brands;

    MailBrandTab(MailBrands brands) {
        this.brands = brands;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public String label() {
        return Texts.get("tenancy.brand.title");
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(CompanyPermissions.COMPANY_BRAND);
    }

    @Override
    public Component create(TenantId company) {
        return new MailBrandPanel(brands, company);
    }
}

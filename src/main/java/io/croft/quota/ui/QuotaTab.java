package io.croft.quota.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.quota.QuotaPermissions;
import io.croft.quota.Quotas;
import io.croft.tenancy.ui.CompanyTab;
import io.croft.uikit.Texts;

/** Adds limits and use to the page of a company. */
@org.springframework.stereotype.Component
class QuotaTab implements CompanyTab {

    private final Quotas quotas;

    QuotaTab(Quotas quotas) {
        this.quotas = quotas;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "quota";
    }

    @Override
    public String label() {
        return Texts.get("quota.title");
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(QuotaPermissions.QUOTA_VIEW);
    }

    @Override
    public Component create(TenantId company) {
        return new QuotaPanel(quotas, company);
    }
}

package io.croft.quota.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.croft.access.Actor;
import io.croft.quota.QuotaPermissions;
import io.croft.quota.QuotaUse;
import io.croft.quota.Quotas;
import io.croft.shell.HomeSection;
import io.croft.uikit.Card;
import io.croft.uikit.Texts;
import java.util.List;

/** The quota of the company on the home screen of its administrators. */
@org.springframework.stereotype.Component
class QuotaHome implements HomeSection {

    private final Quotas quotas;

    QuotaHome(Quotas quotas) {
        this.quotas = quotas;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return !actor.isProvider() && actor.has(QuotaPermissions.QUOTA_VIEW);
    }

    @Override
    public Component create(Actor actor) {
        List<QuotaUse> uses = quotas.usage(actor.company());
        boolean any = uses.stream().anyMatch(use -> use.limit() != null || use.taken() > 0);
        return new Card(Texts.get("quota.usage"), any ? QuotaBars.of(uses) : nothing());
    }

    private static Component nothing() {
        Paragraph nothing = new Paragraph(Texts.get("quota.home.nothing"));
        nothing.addClassName("muted");
        return nothing;
    }
}

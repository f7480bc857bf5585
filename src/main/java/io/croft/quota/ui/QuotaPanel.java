package io.croft.quota.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.quota.QuotaKind;
import io.croft.quota.QuotaPermissions;
import io.croft.quota.Quotas;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FormSection;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A company's use of its quota and, for the provider, the limits to change. */
class QuotaPanel extends Composite<Div> {

    private final Quotas quotas;
    private final TenantId company;
    private final Div bars = new Div();
    private final Map<QuotaKind, TextField> limits = new LinkedHashMap<>();

    QuotaPanel(Quotas quotas, TenantId company) {
        this.quotas = quotas;
        this.company = company;
        getContent().addClassNames("stack", "quota-panel");
        getContent().add(new FormSection(Texts.get("quota.usage"), bars));
        if (CurrentActor.require().has(QuotaPermissions.QUOTA_MANAGE)) {
            getContent().add(form());
        }
        show();
    }

    private FormSection form() {
        FormSection form = new FormSection(Texts.get("quota.title"), Texts.get("quota.text"));
        for (QuotaKind kind : QuotaKind.all()) {
            TextField field = Bounded.to(Bounded.NAME, new TextField(QuotaWords.limit(kind)));
            field.setAllowedCharPattern("[0-9.,]");
            field.setMaxLength(12);
            field.setPlaceholder(Texts.get("quota.unlimited"));
            field.setErrorMessage(Texts.get("quota.invalid"));
            limits.put(kind, field);
            form.addContent(field);
        }
        form.addContent(Buttons.primary(Texts.get("quota.save"), this::save));
        return form;
    }

    private void show() {
        bars.removeAll();
        bars.add(QuotaBars.of(quotas.usage(company)));
        Map<QuotaKind, Long> now = quotas.limits(company);
        limits.forEach(
                (kind, field) -> field.setValue(now.containsKey(kind) ? QuotaWords.written(kind, now.get(kind)) : ""));
    }

    private void save() {
        Map<QuotaKind, Long> wanted = new LinkedHashMap<>();
        boolean valid = true;
        for (Map.Entry<QuotaKind, TextField> entry : limits.entrySet()) {
            TextField field = entry.getValue();
            Optional<Long> limit = QuotaWords.read(entry.getKey(), field.getValue());
            field.setInvalid(limit.isEmpty() && !field.isEmpty());
            valid &= !field.isInvalid();
            limit.ifPresent(amount -> wanted.put(entry.getKey(), amount));
        }
        if (valid) {
            quotas.setLimits(company, wanted);
            show();
            Toasts.success(Texts.get("quota.saved"));
        }
    }
}

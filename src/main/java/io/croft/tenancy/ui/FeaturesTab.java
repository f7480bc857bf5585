package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.tenancy.FeatureSwitch;
import io.croft.tenancy.FeatureSwitches;
import io.croft.uikit.FormSection;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;

/** A tab with the features of a company; on the page of the provider those of the installation. */
@org.springframework.stereotype.Component
class FeaturesTab implements CompanyTab {

    private final FeatureSwitches features;

    FeaturesTab(FeatureSwitches features) {
        this.features = features;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String key() {
        return "features";
    }

    @Override
    public String label() {
        return Texts.get("tenancy.features.title");
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.isProvider();
    }

    @Override
    public Component create(TenantId company) {
        boolean everywhere = company.equals(TenantId.PROVIDER);
        FormSection section = new FormSection(
                Texts.get("tenancy.features.title"),
                Texts.get(everywhere ? "tenancy.features.everywhere.text" : "tenancy.features.text"));
        features.of(company).forEach(feature -> section.addContent(box(company, feature, everywhere)));
        return section;
    }

    private Checkbox box(TenantId company, FeatureSwitch feature, boolean everywhere) {
        String name = Texts.get(feature.room() + ".feature");
        Checkbox box = new Checkbox(name, feature.on());
        if (feature.offEverywhere() && !everywhere) {
            box.setReadOnly(true);
            box.setValue(false);
            box.setHelperText(Texts.get("tenancy.features.offEverywhere"));
        }
        box.addValueChangeListener(change -> {
            features.set(company, feature.key(), change.getValue());
            Toasts.success(Texts.get(
                    change.getValue() ? "tenancy.features.switchedOn" : "tenancy.features.switchedOff", name));
        });
        return box;
    }
}

package io.croft.inventory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.croft.access.TenantId;
import io.croft.inventory.TemplateOffer;
import io.croft.inventory.Templates;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CompanySummary;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Asks which companies may use a template. */
final class OfferDialog extends Dialog {

    private static final int COMPANIES = 500;

    private enum Reach {
        NOBODY,
        EVERYBODY,
        COMPANIES
    }

    private final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>();
    private final MultiSelectComboBox<CompanySummary> chosen = new MultiSelectComboBox<>();
    /** Companies with an offer that are not in the selection, such as suspended ones; they keep it. */
    private final Set<TenantId> notListed;

    OfferDialog(Templates templates, Companies companies, TemplateOffer offer, Runnable saved) {
        setHeaderTitle(Texts.get("inventory.offer.title", offer.template().name()));
        List<CompanySummary> all = companies
                .list(new CompanyFilter("", CompanyStatus.ACTIVE), PageRequest.of(0, COMPANIES, Sort.by("name.value")))
                .stream()
                .filter(company -> !company.id().equals(TenantId.PROVIDER))
                .toList();
        notListed = offer.companies().stream()
                .filter(company -> all.stream().noneMatch(listed -> listed.id().equals(company)))
                .collect(Collectors.toSet());
        chosen.setItems(all);
        chosen.setItemLabelGenerator(CompanySummary::name);
        chosen.setValue(all.stream()
                .filter(company -> offer.companies().contains(company.id()))
                .collect(Collectors.toSet()));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(OfferDialog::word);
        reach.addValueChangeListener(change -> chosen.setVisible(change.getValue() == Reach.COMPANIES));
        chosen.setVisible(false);
        reach.setValue(offer.everybody() ? Reach.EVERYBODY : offer.isHidden() ? Reach.NOBODY : Reach.COMPANIES);
        Div body = new Div(reach, chosen);
        body.addClassName("stack");
        add(body);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.primary(Texts.get("inventory.offer.change"), Icons.CHECK, () -> {
                            save(templates, offer);
                            close();
                            saved.run();
                            Toasts.success(Texts.get(
                                    "inventory.offer.saved", offer.template().name()));
                        }));
    }

    private void save(Templates templates, TemplateOffer offer) {
        switch (reach.getValue()) {
            case NOBODY -> templates.withdraw(offer.template().ref());
            case EVERYBODY -> templates.offerToEverybody(offer.template().ref());
            case COMPANIES ->
                templates.offer(
                        offer.template().ref(),
                        Stream.concat(chosen.getValue().stream().map(CompanySummary::id), notListed.stream())
                                .collect(Collectors.toSet()));
        }
    }

    private static String word(Reach reach) {
        return Texts.get(
                switch (reach) {
                    case NOBODY -> "inventory.offer.nobody";
                    case EVERYBODY -> "inventory.offer.everybody";
                    case COMPANIES -> "inventory.offer.companies";
                });
    }
}

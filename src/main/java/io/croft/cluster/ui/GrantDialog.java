package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CompanySummary;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Asks which nodes and storages of a cluster a company may use. */
final class GrantDialog {

    private GrantDialog() {}

    /** Receives the company and what it may use. */
    @FunctionalInterface
    interface Chosen {
        void accept(TenantId company, Set<String> nodes, Set<String> storages);
    }

    /** The nodes and storages to choose from. */
    record Parts(List<String> nodes, List<String> storages) {}

    static Dialog toChooseACompany(Companies companies, Parts parts, Chosen chosen) {
        ComboBox<CompanySummary> company = new ComboBox<>(Texts.get("cluster.grant.company"));
        company.setItemLabelGenerator(CompanySummary::name);
        company.setRequiredIndicatorVisible(true);
        company.setItemsPageable((rows, typed) -> companies
                .list(
                        new CompanyFilter(typed, CompanyStatus.ACTIVE),
                        PageRequest.of(rows.getPageNumber(), rows.getPageSize(), Sort.by("name.value")))
                .stream()
                .filter(each -> !each.id().equals(TenantId.PROVIDER))
                .toList());
        return dialog(company, parts, Set.of(), Set.of(), (nodes, storages) -> {
            company.setInvalid(company.isEmpty());
            if (!company.isEmpty()) {
                chosen.accept(company.getValue().id(), nodes, storages);
            }
            return !company.isEmpty();
        });
    }

    static Dialog toChange(
            ClusterGrant grant, Parts parts, String company, BiConsumer<Set<String>, Set<String>> chosen) {
        TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("cluster.grant.company")));
        name.setValue(company);
        name.setReadOnly(true);
        return dialog(name, parts, grant.nodes(), grant.storages(), (nodes, storages) -> {
            chosen.accept(nodes, storages);
            return true;
        });
    }

    private static Dialog dialog(Component company, Parts parts, Set<String> nodes, Set<String> storages, Check save) {
        MultiSelectComboBox<String> nodeNames = choice("cluster.grant.nodes.field", parts.nodes(), nodes);
        MultiSelectComboBox<String> storageNames = choice("cluster.grant.storages.field", parts.storages(), storages);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.get("cluster.grant"));
        Div body = new Div(company, nodeNames, storageNames);
        body.addClassName("stack");
        dialog.add(body);
        dialog.getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> dialog.close()),
                        Buttons.primary(Texts.get("cluster.grant"), Icons.CHECK, () -> {
                            if (save.save(nodeNames.getValue(), storageNames.getValue())) {
                                dialog.close();
                            }
                        }));
        return dialog;
    }

    @FunctionalInterface
    private interface Check {
        boolean save(Set<String> nodes, Set<String> storages);
    }

    /** What was granted stays to be seen, even when the cluster no longer has it. */
    private static MultiSelectComboBox<String> choice(String label, List<String> there, Set<String> granted) {
        MultiSelectComboBox<String> names = new MultiSelectComboBox<>(Texts.get(label));
        names.setItems(Stream.concat(there.stream(), granted.stream())
                .distinct()
                .sorted()
                .toList());
        names.setValue(granted);
        names.setPlaceholder(Texts.get("cluster.grant.all"));
        names.setHelperText(Texts.get("cluster.grant.help"));
        names.setWidthFull();
        return names;
    }
}

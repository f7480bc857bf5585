package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyFilter;
import io.croft.tenancy.CompanyStatus;
import io.croft.tenancy.CompanySummary;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Asks what of a cluster a company may use. */
final class GrantDialog {

    private GrantDialog() {}

    /** Takes a company and what it may use. */
    @FunctionalInterface
    interface Chosen {
        void accept(TenantId company, Set<String> nodes, Set<String> storages);
    }

    static Dialog toChooseACompany(Companies companies, Chosen chosen) {
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
        return dialog(company, "", "", (nodes, storages) -> {
            company.setInvalid(company.isEmpty());
            if (!company.isEmpty()) {
                chosen.accept(company.getValue().id(), nodes, storages);
            }
            return !company.isEmpty();
        });
    }

    static Dialog toChange(ClusterGrant grant, String company, BiConsumer<Set<String>, Set<String>> chosen) {
        TextField name = new TextField(Texts.get("cluster.grant.company"));
        name.setValue(company);
        name.setReadOnly(true);
        return dialog(name, join(grant.nodes()), join(grant.storages()), (nodes, storages) -> {
            chosen.accept(nodes, storages);
            return true;
        });
    }

    private static Dialog dialog(Component company, String nodes, String storages, Check save) {
        TextField nodeNames = new TextField(Texts.get("cluster.grant.nodes.field"));
        nodeNames.setHelperText(Texts.get("cluster.grant.help"));
        nodeNames.setValue(nodes);
        TextField storageNames = new TextField(Texts.get("cluster.grant.storages.field"));
        storageNames.setHelperText(Texts.get("cluster.grant.help"));
        storageNames.setValue(storages);
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.get("cluster.grant"));
        Div body = new Div(company, nodeNames, storageNames);
        body.addClassName("stack");
        dialog.add(body);
        dialog.getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> dialog.close()),
                        Buttons.primary(Texts.get("cluster.grant"), Icons.CHECK, () -> {
                            if (save.save(names(nodeNames.getValue()), names(storageNames.getValue()))) {
                                dialog.close();
                            }
                        }));
        return dialog;
    }

    @FunctionalInterface
    private interface Check {
        boolean save(Set<String> nodes, Set<String> storages);
    }

    private static String join(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    private static Set<String> names(String typed) {
        return Arrays.stream(typed.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}

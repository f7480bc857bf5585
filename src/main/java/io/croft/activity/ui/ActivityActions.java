package io.croft.activity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.activity.ActivityChain;
import io.croft.activity.ActivityFilter;
import io.croft.activity.ActivityLog;
import io.croft.activity.ChainReport;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.Locale;
import java.util.function.Supplier;

/** What can be done with the list: both exports, and for the provider the check of the chain. */
final class ActivityActions extends Composite<Div> {

    private final transient ActivityChain chain;

    ActivityActions(ActivityLog log, Supplier<ActivityFilter> shown, ActivityChain chain, Actor actor) {
        this.chain = chain;
        ActivityExport export = new ActivityExport(log, shown, Texts.locale());
        getContent().addClassName("view-header-actions");
        if (actor.role() == Role.SUPER_ADMIN) {
            getContent()
                    .add(
                            Buttons.secondary(
                                    Texts.get("activity.forward"),
                                    Icons.EXTERNAL_LINK,
                                    () -> UI.getCurrentOrThrow().navigate(ActivityNavigation.FORWARDING)),
                            Buttons.secondary(Texts.get("activity.check"), Icons.SHIELD, this::check));
        }
        getContent()
                .add(
                        new Anchor(export.csv(), Texts.get("activity.export.csv")),
                        new Anchor(export.json(), Texts.get("activity.export.json")));
    }

    private void check() {
        ChainReport report = chain.check();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.get("activity.check"));
        if (report.isWhole()) {
            dialog.add(new Paragraph(Texts.get("activity.check.whole", report.checked(), report.to())));
        } else {
            dialog.add(new Paragraph(Texts.get("activity.check.faults")));
            UnorderedList faults = new UnorderedList();
            report.faults()
                    .forEach(fault -> faults.add(new ListItem(Texts.get(
                            "activity.fault." + fault.kind().name().toLowerCase(Locale.ROOT),
                            String.valueOf(fault.from()),
                            String.valueOf(fault.to())))));
            dialog.add(faults);
        }
        dialog.getFooter().add(Buttons.secondary(Texts.get("activity.close"), Icons.X, dialog::close));
        dialog.open();
    }
}

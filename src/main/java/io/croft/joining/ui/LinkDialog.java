package io.croft.joining.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.joining.InviteLinks;
import io.croft.joining.LinkDetails;
import io.croft.joining.LinkRules;
import io.croft.joining.TargetId;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.MailDomain;
import io.croft.kernel.Problem;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the rules of a link; the lifetime is counted from now. */
final class LinkDialog extends Dialog {

    private static final int FOR_EVER = 0;

    private final Select<Integer> days = new Select<>();
    private final IntegerField uses = new IntegerField(Texts.get("joining.link.maxUses"));
    private final Select<Boolean> anybody = new Select<>();
    private final TextField domain = Bounded.to(Bounded.NAME, new TextField(Texts.get("joining.link.domain")));
    private final RadioButtonGroup<Boolean> trusted = new RadioButtonGroup<>(Texts.get("joining.link.trusted"));
    private final FieldProblems problems =
            new FieldProblems().field("uses", uses).field("domain", domain);

    LinkDialog(InviteLinks links, TargetId target, LinkDetails now, Runnable changed) {
        super(Texts.get("joining.link.change"));
        days.setLabel(Texts.get("joining.link.lifetime"));
        days.setItems(1, 7, 30, 90, FOR_EVER);
        days.setItemLabelGenerator(number ->
                number == FOR_EVER ? Texts.get("joining.link.never") : Texts.get("joining.link.days", number));
        days.setValue(now.expiresAt() == null ? FOR_EVER : 7);
        uses.setHelperText(Texts.get("joining.link.maxUses.help"));
        uses.setMin(1);
        uses.setValue(now.maxUses());
        domain.setHelperText(Texts.get("joining.link.domain.help"));
        domain.setValue(now.domain() == null ? "" : now.domain());
        anybody.setLabel(Texts.get("joining.link.who"));
        anybody.setItems(true, false);
        anybody.setItemLabelGenerator(all -> Texts.get(all ? "joining.link.who.anybody" : "joining.link.who.domain"));
        anybody.addValueChangeListener(change -> domain.setVisible(!change.getValue()));
        anybody.setValue(now.domain() == null);
        domain.setVisible(now.domain() != null);
        trusted.setItems(true, false);
        trusted.setItemLabelGenerator(yes -> Texts.get("joining.link.trusted." + yes));
        trusted.setValue(now.trusted());
        trusted.addValueChangeListener(change -> explain());
        explain();
        add(days, uses, anybody, domain, trusted);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), _ -> close()),
                        Buttons.primary(Texts.get("joining.link.save"), () -> save(links, target, changed)));
    }

    private void explain() {
        trusted.setHelperText(Texts.get("joining.link.trusted." + trusted.getValue() + ".help"));
    }

    private void save(InviteLinks links, TargetId target, Runnable changed) {
        var wanted = rule();
        if (uses.getValue() != null && uses.getValue() < 1) {
            problems.show(List.of(Problem.at("uses", "joining.link.maxUses.invalid")));
        } else if (!anybody.getValue() && wanted.isEmpty()) {
            problems.show(List.of(Problem.at("domain", "kernel.domain.invalid", domain.getValue())));
        } else {
            links.change(target, rules(wanted.orElse(null)));
            close();
            changed.run();
        }
    }

    /** The domain that was typed; empty when everybody may come, and when it cannot be read. */
    private Optional<MailDomain> rule() {
        try {
            return anybody.getValue() ? Optional.empty() : Optional.of(MailDomain.ofRule(domain.getValue()));
        } catch (InvalidValue unreadable) {
            return Optional.empty();
        }
    }

    private LinkRules rules(@Nullable MailDomain wanted) {
        var lifetime = days.getValue() == FOR_EVER
                ? Optional.<Duration>empty()
                : Optional.of(Duration.ofDays(days.getValue()));
        return new LinkRules(lifetime, uses.getValue(), wanted, trusted.getValue());
    }
}

package io.croft.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.MailDomain;
import io.croft.kernel.Problem;
import io.croft.lab.ClassId;
import io.croft.lab.InviteDetails;
import io.croft.lab.InviteRules;
import io.croft.lab.Invites;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes who may come by a class's link and until when, counted from now. */
final class InviteDialog extends Dialog {

    private static final int FOR_EVER = 0;

    private final Select<Integer> days = new Select<>();
    private final IntegerField uses = new IntegerField(Texts.get("lab.invite.maxUses"));
    private final Select<Boolean> anybody = new Select<>();
    private final TextField domain = Bounded.to(Bounded.NAME, new TextField(Texts.get("lab.invite.domain")));
    private final RadioButtonGroup<Boolean> trusted = new RadioButtonGroup<>(Texts.get("lab.invite.trusted"));
    private final FieldProblems problems =
            new FieldProblems().field("uses", uses).field("domain", domain);

    InviteDialog(Invites invites, ClassId labClass, InviteDetails now, Runnable changed) {
        super(Texts.get("lab.invite.change"));
        days.setLabel(Texts.get("lab.invite.lifetime"));
        days.setItems(1, 7, 30, 90, FOR_EVER);
        days.setItemLabelGenerator(
                number -> number == FOR_EVER ? Texts.get("lab.invite.never") : Texts.get("lab.invite.days", number));
        days.setValue(now.expiresAt() == null ? FOR_EVER : 7);
        uses.setHelperText(Texts.get("lab.invite.maxUses.help"));
        uses.setMin(1);
        uses.setValue(now.maxUses());
        domain.setHelperText(Texts.get("lab.invite.domain.help"));
        domain.setValue(now.domain() == null ? "" : now.domain());
        anybody.setLabel(Texts.get("lab.invite.who"));
        anybody.setItems(true, false);
        anybody.setItemLabelGenerator(all -> Texts.get(all ? "lab.invite.who.anybody" : "lab.invite.who.domain"));
        anybody.addValueChangeListener(change -> domain.setVisible(!change.getValue()));
        anybody.setValue(now.domain() == null);
        domain.setVisible(now.domain() != null);
        trusted.setItems(true, false);
        trusted.setItemLabelGenerator(yes -> Texts.get("lab.invite.trusted." + yes));
        trusted.setValue(now.trusted());
        trusted.addValueChangeListener(change -> explain());
        explain();
        add(days, uses, anybody, domain, trusted);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), _ -> close()),
                        Buttons.primary(Texts.get("lab.action.save"), () -> save(invites, labClass, changed)));
    }

    private void explain() {
        trusted.setHelperText(Texts.get("lab.invite.trusted." + trusted.getValue() + ".help"));
    }

    private void save(Invites invites, ClassId labClass, Runnable changed) {
        var wanted = rule();
        if (uses.getValue() != null && uses.getValue() < 1) {
            problems.show(List.of(Problem.at("uses", "lab.invite.maxUses.invalid")));
        } else if (!anybody.getValue() && wanted.isEmpty()) {
            problems.show(List.of(Problem.at("domain", "kernel.domain.invalid", domain.getValue())));
        } else {
            invites.change(labClass, rules(wanted.orElse(null)));
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

    private InviteRules rules(@Nullable MailDomain wanted) {
        var lifetime = days.getValue() == FOR_EVER
                ? Optional.<Duration>empty()
                : Optional.of(Duration.ofDays(days.getValue()));
        return new InviteRules(lifetime, uses.getValue(), wanted, trusted.getValue());
    }
}

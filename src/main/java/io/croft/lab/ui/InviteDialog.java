package io.croft.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.lab.ClassId;
import io.croft.lab.InviteDetails;
import io.croft.lab.InviteRules;
import io.croft.lab.Invites;
import io.croft.uikit.Buttons;
import io.croft.uikit.Texts;
import java.time.Duration;
import java.util.Optional;

/** Changes who may come by a class's link and until when, counted from now. */
final class InviteDialog extends Dialog {

    private static final int FOR_EVER = 0;

    private final Select<Integer> days = new Select<>();
    private final IntegerField uses = new IntegerField(Texts.get("lab.invite.maxUses"));
    private final TextField domain = new TextField(Texts.get("lab.invite.domain"));

    InviteDialog(Invites invites, ClassId course, InviteDetails now, Runnable changed) {
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
        add(days, uses, domain);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), _ -> close()),
                        Buttons.primary(Texts.get("lab.action.save"), () -> {
                            invites.change(course, rules());
                            close();
                            changed.run();
                        }));
    }

    private InviteRules rules() {
        var lifetime = days.getValue() == FOR_EVER
                ? Optional.<Duration>empty()
                : Optional.of(Duration.ofDays(days.getValue()));
        return new InviteRules(
                lifetime,
                uses.getValue(),
                domain.isEmpty() ? null : domain.getValue().strip());
    }
}

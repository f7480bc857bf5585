package io.croft.notify.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.kernel.Problem;
import io.croft.notify.MailFacts;
import io.croft.notify.MailForm;
import io.croft.notify.MailSecurity;
import io.croft.notify.MailSettings;
import io.croft.notify.MailTrial;
import io.croft.uikit.AsyncState;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Locale;

/** Sets the mail server and tries it before. */
final class MailPanel extends Composite<Div> {

    private static final int USUAL_PORT = 587;

    private final transient MailSettings settings;
    private final TextField host = Bounded.to(Bounded.NAME, new TextField(Texts.get("notify.mail.host")));
    private final IntegerField port = new IntegerField(Texts.get("notify.mail.port"));
    private final Select<MailSecurity> security = new Select<>();
    private final TextField account = Bounded.to(Bounded.NAME, new TextField(Texts.get("notify.mail.account")));
    private final PasswordField password =
            Bounded.to(Bounded.PASSWORD, new PasswordField(Texts.get("notify.mail.password")));
    private final TextField sender = Bounded.to(Bounded.NAME, new TextField(Texts.get("notify.mail.sender")));
    private final TextField to = Bounded.to(Bounded.NAME, new TextField(Texts.get("notify.mail.test.to")));
    private final Div result = new Div();
    private final Button remove =
            Buttons.danger(Texts.get("notify.mail.remove"), Icons.TRASH_2, this::askWhetherToRemove);
    private final FieldProblems problems = new FieldProblems()
            .field("host", host)
            .field("port", port)
            .field("security", security)
            .field("account", account)
            .field("password", password)
            .field("sender", sender)
            .field("to", to);

    MailPanel(MailSettings settings) {
        this.settings = settings;
        port.setValue(USUAL_PORT);
        security.setLabel(Texts.get("notify.mail.security"));
        security.setItems(MailSecurity.values());
        security.setItemLabelGenerator(
                one -> Texts.get("notify.mail.security." + one.name().toLowerCase(Locale.ROOT)));
        security.setValue(MailSecurity.STARTTLS);
        account.setHelperText(Texts.get("notify.mail.account.help"));
        account.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        sender.setPlaceholder("croft@example.org");
        show();
        getContent().addClassName("stack");
        getContent()
                .add(
                        new FormSection(
                                Texts.get("notify.mail.server"),
                                Texts.get("notify.mail.server.text"),
                                host,
                                port,
                                security,
                                account,
                                password,
                                sender),
                        new FormSection(
                                Texts.get("notify.mail.test"),
                                Texts.get("notify.mail.test.text"),
                                to,
                                Buttons.secondary(Texts.get("notify.mail.test.send"), Icons.MAIL, this::test),
                                result),
                        new Div(Buttons.primary(Texts.get("notify.mail.save"), Icons.CHECK, this::save), remove));
    }

    private void show() {
        remove.setVisible(false);
        settings.find().ifPresent(this::show);
    }

    private void show(MailFacts facts) {
        host.setValue(facts.host());
        port.setValue(facts.port());
        security.setValue(facts.security());
        account.setValue(facts.account());
        password.clear();
        password.setPlaceholder(facts.withPassword() ? Texts.get("notify.mail.password.kept") : "");
        sender.setValue(facts.sender());
        remove.setVisible(true);
    }

    private MailForm form() {
        return new MailForm(
                host.getValue(),
                port.getValue() == null ? 0 : port.getValue(),
                security.getValue(),
                account.getValue(),
                password.isEmpty() ? null : Secret.of(password.getValue()),
                sender.getValue());
    }

    private void save() {
        List<Problem> refused = settings.save(form());
        problems.show(refused);
        if (refused.isEmpty()) {
            Toasts.success(Texts.get("notify.mail.saved", host.getValue().strip()));
            show();
        }
    }

    /** The server may take its time, so the screen does not wait for it. */
    private void test() {
        MailForm form = form();
        String address = to.getValue();
        Locale language = Texts.locale();
        result.removeAll();
        result.add(new AsyncState<>(() -> settings.test(form, address, language), this::told));
    }

    private Div told(MailTrial outcome) {
        return switch (outcome) {
            case MailTrial.Accepted accepted -> new Note(StatusTone.OK, Texts.of(accepted.words()));
            case MailTrial.Failed failed -> new Note(StatusTone.FAILED, Texts.of(failed.words()));
            case MailTrial.Refused refused -> {
                problems.show(refused.problems());
                yield new Div();
            }
        };
    }

    private void askWhetherToRemove() {
        new ConfirmDialog(
                        Texts.get("notify.mail.remove.title"),
                        Texts.get("notify.mail.remove.text"),
                        Texts.get("notify.mail.remove"),
                        () -> {
                            settings.remove();
                            password.setPlaceholder("");
                            remove.setVisible(false);
                            Toasts.success(Texts.get("notify.mail.removed"));
                        })
                .danger()
                .open();
    }
}

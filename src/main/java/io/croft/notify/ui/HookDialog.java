package io.croft.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.notify.AddWebhookResult;
import io.croft.notify.HookFormat;
import io.croft.notify.NoticeKind;
import io.croft.notify.WebhookForm;
import io.croft.notify.Webhooks;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.CopyField;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Texts;
import io.croft.vault.Secret;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for a webhook, and shows its secret this one time. */
final class HookDialog extends Dialog {

    private static final int LONGEST = 1_000;

    private final transient Webhooks hooks;
    private final transient Runnable done;
    private final TextField name = Bounded.to(Bounded.NAME, new TextField(Texts.get("notify.hook.name")));
    private final TextField url = Bounded.to(LONGEST, new TextField(Texts.get("notify.hook.url")));
    private final Select<HookFormat> format = new Select<>();
    private final CheckboxGroup<NoticeKind> kinds = new CheckboxGroup<>(Texts.get("notify.hook.kinds"));
    private final FieldProblems problems =
            new FieldProblems().field("name", name).field("url", url);

    HookDialog(Webhooks hooks, Runnable done) {
        this.hooks = hooks;
        this.done = done;
        setHeaderTitle(Texts.get("notify.hook.add"));
        name.setAutofocus(true);
        name.setWidthFull();
        url.setWidthFull();
        url.setPlaceholder("https://");
        format.setLabel(Texts.get("notify.hook.format"));
        format.setItems(HookFormat.values());
        format.setItemLabelGenerator(
                one -> Texts.get("notify.hook.format." + one.name().toLowerCase(Locale.ROOT)));
        format.setValue(HookFormat.SIGNED);
        format.setWidthFull();
        kinds.setItems(hooks.kinds());
        kinds.setItemLabelGenerator(kind -> Texts.of(kind.label()));
        kinds.setHelperText(Texts.get("notify.hook.kinds.help"));
        add(name, url, format, kinds);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.once(Texts.get("notify.hook.add"), this::add));
    }

    private void add() {
        Set<String> chosen = kinds.getValue().stream().map(NoticeKind::key).collect(Collectors.toSet());
        WebhookForm form = new WebhookForm(name.getValue(), url.getValue(), format.getValue(), chosen);
        switch (hooks.add(form)) {
            case AddWebhookResult.Added added -> {
                close();
                done.run();
                if (form.format() == HookFormat.SIGNED) {
                    show(form.name(), added.secret());
                }
            }
            case AddWebhookResult.Refused refused -> problems.show(refused.problems());
        }
    }

    private static void show(String hook, Secret secret) {
        Dialog dialog = new Dialog(Texts.get("notify.hook.secret", hook));
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(Texts.get("notify.hook.secret.text")), new CopyField(secret.reveal()));
        dialog.getFooter().add(Buttons.primary(Texts.get("notify.hook.secret.done"), dialog::close));
        dialog.open();
    }
}

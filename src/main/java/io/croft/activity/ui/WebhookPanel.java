package io.croft.activity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.activity.WebhookForwarding;
import io.croft.activity.WebhookState;
import io.croft.uikit.AsyncState;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.CopyField;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.vault.Secret;
import java.util.List;
import java.util.Optional;

/** The webhook that gets the records, how that goes, and a message to try it. Its secret is shown once. */
final class WebhookPanel extends Composite<FormSection> {

    private static final int LONGEST = 1_000;

    private final transient WebhookForwarding forwarding;
    private final ForwardFacts facts = new ForwardFacts();
    private final TextField url = Bounded.to(LONGEST, new TextField(Texts.get("activity.hook.url")));
    private final Div result = new Div();
    private final Button test = Buttons.secondary(Texts.get("activity.forward.test"), Icons.EXTERNAL_LINK, this::test);
    private final Button remove = Buttons.danger(
            Texts.get("activity.forward.remove"), Icons.TRASH_2, () -> RemoveForwarding.ask(this::remove));
    private final FieldProblems problems = new FieldProblems().field("url", url);

    WebhookPanel(WebhookForwarding forwarding) {
        this.forwarding = forwarding;
        url.setHelperText(Texts.get("activity.hook.url.help"));
        url.setWidthFull();
        getContent()
                .addContent(
                        facts,
                        url,
                        new Div(Buttons.primary(Texts.get("activity.hook.set"), Icons.CHECK, this::save), test, remove),
                        result);
        show();
    }

    @Override
    protected FormSection initContent() {
        return new FormSection(Texts.get("activity.hook"), Texts.get("activity.hook.text"));
    }

    private void show() {
        Optional<WebhookState> state = forwarding.find();
        url.setPlaceholder(state.map(WebhookState::shown).orElse("https://"));
        test.setVisible(state.isPresent());
        remove.setVisible(state.isPresent());
        facts.show(state.map(WebhookState::progress));
    }

    private void save() {
        switch (forwarding.save(url.getValue())) {
            case WebhookForwarding.Result.Saved saved -> {
                problems.show(List.of());
                url.clear();
                result.removeAll();
                show();
                show(saved.secret());
            }
            case WebhookForwarding.Result.Refused refused -> problems.show(List.of(refused.problem()));
        }
    }

    private void show(Secret secret) {
        Dialog dialog = new Dialog(Texts.get("activity.hook.secret", url.getPlaceholder()));
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(Texts.get("activity.hook.secret.text")), new CopyField(secret.reveal()));
        dialog.getFooter().add(Buttons.primary(Texts.get("activity.hook.secret.done"), dialog::close));
        dialog.open();
    }

    private void test() {
        result.removeAll();
        result.add(new AsyncState<>(
                forwarding::test,
                trial -> trial.map(one -> ForwardTrialNote.of(one, problems)).orElseGet(Div::new)));
    }

    private void remove() {
        forwarding.remove();
        result.removeAll();
        show();
    }
}

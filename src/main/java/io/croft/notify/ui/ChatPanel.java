package io.croft.notify.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.kernel.Problem;
import io.croft.notify.OwnChat;
import io.croft.uikit.Bounded;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.FormSection;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;
import java.util.Optional;

/** Where one's chat takes messages. */
final class ChatPanel extends Composite<Div> {

    private static final int LONGEST = 1_000;

    private final transient OwnChat chat;
    private final TextField url = Bounded.to(LONGEST, new TextField(Texts.get("notify.chat.url")));
    private final Button remove = Buttons.quiet(Texts.get("notify.chat.remove"), Icons.TRASH_2, this::remove);
    private final FieldProblems problems = new FieldProblems().field("url", url);

    ChatPanel(OwnChat chat) {
        this.chat = chat;
        url.setWidthFull();
        Div buttons = new Div(Buttons.secondary(Texts.get("notify.chat.set"), Icons.CHECK, this::set), remove);
        getContent()
                .add(new FormSection(Texts.get("notify.channel.chat"), Texts.get("notify.chat.text"), url, buttons));
        show();
    }

    private void show() {
        Optional<String> shown = chat.find();
        url.clear();
        url.setPlaceholder(shown.map(host -> host + "/…").orElse("https://"));
        remove.setVisible(shown.isPresent());
    }

    private void set() {
        Optional<Problem> refused = chat.set(url.getValue());
        refused.ifPresentOrElse(problem -> problems.show(List.of(problem)), () -> {
            show();
            Toasts.success(Texts.get("notify.chat.done"));
        });
    }

    private void remove() {
        chat.remove();
        show();
    }
}

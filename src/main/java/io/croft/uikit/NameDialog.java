package io.croft.uikit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.croft.kernel.ShownText;
import java.util.function.Consumer;

/** Asks for a short name. */
final class NameDialog extends Dialog {

    private static final int LONGEST = 60;

    private final TextField field;
    private final transient Consumer<String> named;

    NameDialog(String title, String label, Consumer<String> named) {
        this.named = named;
        field = Bounded.to(LONGEST, new TextField(label));
        field.setAutofocus(true);
        field.setWidthFull();
        setHeaderTitle(title);
        add(field);
        Button save = Buttons.primary(Texts.get("uikit.save"), this::save);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.get("uikit.cancel"), click -> close()), save);
    }

    private void save() {
        String name = ShownText.of(field.getValue());
        field.setInvalid(name.isEmpty());
        if (!field.isInvalid()) {
            close();
            named.accept(name);
        }
    }
}

package io.croft.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/**
 * Asks for confirmation; names the thing and what will be lost. For large losses the person has to type the name of the
 * thing first.
 */
public final class ConfirmDialog extends Dialog {

    private final Button confirm;
    private final Button cancel = new Button(Texts.get("uikit.cancel"), click -> close());

    /** @param confirmLabel the verb on the button that runs the action */
    public ConfirmDialog(String title, String text, String confirmLabel, Runnable action) {
        addClassName("confirm-dialog");
        setHeaderTitle(title);
        add(new Paragraph(text));
        confirm = Buttons.primary(confirmLabel, () -> {
            close();
            action.run();
        });
        getFooter().add(cancel, confirm);
    }

    /** Marks the action as one that loses data. */
    public ConfirmDialog danger() {
        confirm.removeThemeVariants(ButtonVariant.PRIMARY);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.getElement().getThemeList().add("danger");
        return this;
    }

    /** Sets the label of the cancel button, for actions that "Cancel" could be mistaken for. */
    public ConfirmDialog otherwise(String label) {
        cancel.setText(label);
        return this;
    }

    /** Lists what will be lost; a long list scrolls. */
    public ConfirmDialog losing(List<String> things) {
        UnorderedList list = new UnorderedList();
        list.addClassName("confirm-losses");
        list.getElement().setAttribute("tabindex", "0");
        things.forEach(thing -> list.add(new ListItem(thing)));
        add(list);
        return this;
    }

    /** Requires the person to type this name before the button is enabled. */
    public ConfirmDialog typedName(String name) {
        TextField field = Bounded.to(Bounded.NAME, new TextField(Texts.get("uikit.confirm.type", name)));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        confirm.setEnabled(false);
        field.addValueChangeListener(
                change -> confirm.setEnabled(change.getValue().strip().equals(name)));
        add(field);
        return this;
    }

    Button confirmButton() {
        return confirm;
    }
}

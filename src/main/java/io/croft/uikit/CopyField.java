package io.croft.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Shows a value, such as a link or an address, with a button that copies it. */
public final class CopyField extends Div {

    private final Span text = new Span();
    private final Button button = new Button(Icons.COPY.create());

    public CopyField(String value) {
        addClassName("copy-field");
        text.addClassNames("mono", "copy-field-value");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("icon-button");
        button.setTooltipText(Texts.get("uikit.copy"));
        button.setAriaLabel(Texts.get("uikit.copy"));
        add(text, button);
        text.setText(value);
        Clipboard.onClick(button)
                .writeText(
                        value,
                        done -> Toasts.success(Texts.get("uikit.copied")),
                        error -> Toasts.failure(Texts.get("uikit.copy.refused")));
    }

    public CopyField(String label, String value) {
        this(value);
        Span name = new Span(label);
        name.addClassName("copy-field-label");
        addComponentAsFirst(name);
        addClassName("copy-field-labelled");
    }

    /** The value shown and copied. */
    public String value() {
        return text.getText();
    }
}

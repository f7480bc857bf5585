package io.croft.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons of the product: a verb, mostly with an icon; at most one primary on a screen. */
public final class Buttons {

    private Buttons() {}

    /** The one thing to do on this screen. */
    public static Button primary(String label, Icons icon, Runnable action) {
        return with(ButtonVariant.PRIMARY, label, icon, action);
    }

    /** The one thing to do on this screen, in words only. */
    public static Button primary(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** The one thing to do on this screen, once per click: off while it is done, and on again however it ends. */
    public static Button once(String label, Runnable action) {
        return once(primary(label, () -> {}), action);
    }

    /** Lets a button do something once per click: it is off meanwhile, and on again however that ends. */
    static Button once(Button button, Runnable action) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** Something else to do. */
    public static Button secondary(String label, Icons icon, Runnable action) {
        return new Button(label, icon.create(), click -> action.run());
    }

    /** Something to do that should not draw the eye. */
    public static Button quiet(String label, Icons icon, Runnable action) {
        return with(ButtonVariant.TERTIARY, label, icon, action);
    }

    /** Something to do that loses data. */
    public static Button danger(String label, Icons icon, Runnable action) {
        return with(ButtonVariant.ERROR, label, icon, action);
    }

    /** An icon alone; its label is the tooltip and the name for screen readers. */
    public static Button icon(Icons icon, String label, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("icon-button");
        button.setTooltipText(label);
        button.setAriaLabel(label);
        return button;
    }

    private static Button with(ButtonVariant variant, String label, Icons icon, Runnable action) {
        Button button = secondary(label, icon, action);
        button.addThemeVariants(variant);
        return button;
    }
}

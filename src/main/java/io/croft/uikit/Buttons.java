package io.croft.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons of the product: a verb, mostly with an icon; at most one primary on a screen. */
public final class Buttons {

    private Buttons() {}

    /** The main action of the screen. */
    public static Button primary(String label, Icons icon, Runnable action) {
        return with(ButtonVariant.PRIMARY, label, icon, action);
    }

    /** The main action of the screen, without an icon. */
    public static Button primary(String label, Runnable action) {
        Button button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /**
     * The main action of the screen, protected against double clicks: disabled while the action runs, enabled again
     * also when it throws.
     */
    public static Button once(String label, Runnable action) {
        return once(primary(label, () -> {}), action);
    }

    /** Disables a button while its action runs; enables it again also when the action throws. */
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

    /** Another action. */
    public static Button secondary(String label, Icons icon, Runnable action) {
        return new Button(label, icon.create(), click -> action.run());
    }

    /** An action with little emphasis. */
    public static Button quiet(String label, Icons icon, Runnable action) {
        return with(ButtonVariant.TERTIARY, label, icon, action);
    }

    /** An action that loses data. */
    public static Button danger(String label, Icons icon, Runnable action) {
        return with(ButtonVariant.ERROR, label, icon, action);
    }

    /** A button with an icon only; the label is its tooltip and its name for screen readers. */
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

package io.croft.uikit;

import com.vaadin.flow.component.Component;

/** Passes a number to the style sheet as a custom property, for animated widths and rings. */
final class Share {

    private Share() {}

    /** Sets a share, clamped to 0 to 1. */
    static void set(Component component, String property, double share) {
        double cut = Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
        component.getElement().getStyle().set(property, String.valueOf(Math.round(cut * 10_000) / 10_000d));
    }
}

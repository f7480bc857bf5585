package io.croft.uikit;

import com.vaadin.flow.component.Component;

/** Hands a number to the style sheet as a custom property, so that widths and rings can move softly. */
final class Share {

    private Share() {}

    /** Sets a share between 0 and 1; what lies outside is cut off. */
    static void set(Component component, String property, double share) {
        double cut = Double.isFinite(share) ? Math.clamp(share, 0, 1) : 0;
        component.getElement().getStyle().set(property, String.valueOf(Math.round(cut * 10_000) / 10_000d));
    }
}

package io.croft.uikit;

import com.vaadin.flow.component.html.Span;

/** Progress as a ring, 0 to 100 percent; without a number it turns. */
public final class ProgressRing extends Span {

    public ProgressRing() {
        addClassName("progress-ring");
        getElement().setAttribute("role", "progressbar").setAttribute("aria-label", Texts.get("uikit.progress"));
        setUnknown();
    }

    public ProgressRing(int percent) {
        this();
        setPercent(percent);
    }

    /** Shows how far it is, 0 to 100. */
    public void setPercent(int percent) {
        removeClassName("progress-ring-unknown");
        getElement().setAttribute("aria-valuenow", String.valueOf(percent));
        Share.set(this, "--share", percent / 100d);
    }

    /** Shows that something goes on, without saying how far it is. */
    public void setUnknown() {
        addClassName("progress-ring-unknown");
        getElement().removeAttribute("aria-valuenow");
    }
}

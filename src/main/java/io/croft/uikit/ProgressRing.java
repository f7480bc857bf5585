package io.croft.uikit;

import com.vaadin.flow.component.html.Span;

/** Progress as a ring, 0 to 100 percent; turns while the percentage is unknown. */
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

    /**
     * Shows progress.
     *
     * @param percent 0 to 100
     */
    public void setPercent(int percent) {
        removeClassName("progress-ring-unknown");
        getElement().setAttribute("aria-valuenow", String.valueOf(percent));
        Share.set(this, "--share", percent / 100d);
    }

    /** Shows that work goes on, without a percentage. */
    public void setUnknown() {
        addClassName("progress-ring-unknown");
        getElement().removeAttribute("aria-valuenow");
    }
}

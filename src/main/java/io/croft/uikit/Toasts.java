package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.croft.kernel.Text;

/** Short messages at the lower edge of the screen. */
public final class Toasts {

    private static final int SHORT_MS = 4_000;
    private static final int LONG_MS = 9_000;

    private Toasts() {}

    /** Says that an action was done. */
    public static void success(String text) {
        show(StatusTone.OK, SHORT_MS, new Span(text));
    }

    /** A message that needs attention; stays until closed. */
    public static void notice(Text text) {
        show(StatusTone.WARNING, 0, new Span(Texts.of(text)));
    }

    /** An error; stays until closed. */
    public static void failure(String text) {
        show(StatusTone.FAILED, 0, new Span(text)).setAssertive(true);
    }

    /** An error; stays until closed. */
    public static void failure(Text text) {
        failure(Texts.of(text));
    }

    /** Says that a job has started, with a link to it. */
    public static void jobStarted(String text, String href) {
        Anchor link = new Anchor(href, Texts.get("uikit.toast.follow"));
        show(StatusTone.WAITING, LONG_MS, new Span(text), link);
    }

    private static Notification show(StatusTone tone, int durationMs, Component... content) {
        Notification toast = new Notification();
        toast.setDuration(durationMs);
        toast.setPosition(Notification.Position.BOTTOM_END);
        Div body = new Div(tone.icon().create());
        body.add(content);
        body.addClassNames("toast", tone.className());
        body.add(Buttons.icon(Icons.X, Texts.get("uikit.close"), toast::close));
        toast.add(body);
        toast.open();
        return toast;
    }
}

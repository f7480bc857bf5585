package io.croft.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import io.croft.signin.Impersonation;
import io.croft.signin.Impersonations;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Moments;
import io.croft.uikit.Texts;

/** Who acts in whose name and until when, and the button that ends it. When it is over, the tab goes on in one's own name. */
class ImpersonationStrip extends Div {

    private long seen = -1;

    ImpersonationStrip(Impersonations impersonations, ImpersonationNews news) {
        addClassName("impersonation");
        getElement().setAttribute("role", "status");
        Span words = new Span();
        add(words, Buttons.secondary(Texts.get("signin.impersonation.end"), Icons.LOG_OUT, () -> {
            impersonations.end();
            home();
        }));
        impersonations
                .current()
                .ifPresentOrElse(
                        now -> tell(words, now, news), () -> words.setText(Texts.get("signin.impersonation.over")));
    }

    private void tell(Span words, Impersonation now, ImpersonationNews news) {
        words.add(
                Icons.EYE.create(),
                new Span(Texts.get(
                        "signin.impersonation.banner", now.by().name(), now.name(), Moments.exact(now.until()))));
        Signal.effect(this, () -> {
            long revision = news.of(now).get();
            if (seen >= 0 && revision != seen) {
                home();
            }
            seen = revision;
        });
    }

    private static void home() {
        UI.getCurrentOrThrow().getPage().setLocation("/");
    }
}

package io.croft.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import io.croft.signin.Impersonation;
import io.croft.signin.Impersonations;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Moments;
import io.croft.uikit.Texts;
import java.util.Optional;

/** Who acts in whose name and until when, and the button that ends it. When it is over, the tab goes on in one's own name. */
class ImpersonationStrip extends Div {

    private long seen = -1;

    ImpersonationStrip(Impersonations impersonations, ImpersonationNews news) {
        addClassName("impersonation");
        getElement().setAttribute("role", "status");
        Optional<Impersonation> now = impersonations.current();
        Button end = Buttons.secondary(Texts.get("signin.impersonation.end"), Icons.LOG_OUT, () -> {
            impersonations.end();
            home();
        });
        add(new Span(Icons.EYE.create(), new Span(words(now))), end);
        now.ifPresent(begun -> Signal.effect(this, () -> follow(news.of(begun).get())));
    }

    private static String words(Optional<Impersonation> now) {
        return now.map(begun -> Texts.get(
                        "signin.impersonation.banner", begun.by().name(), begun.name(), Moments.exact(begun.until())))
                .orElseGet(() -> Texts.get("signin.impersonation.over"));
    }

    private void follow(long revision) {
        if (seen >= 0 && revision != seen) {
            home();
        }
        seen = revision;
    }

    private static void home() {
        UI.getCurrentOrThrow().getPage().setLocation("/");
    }
}

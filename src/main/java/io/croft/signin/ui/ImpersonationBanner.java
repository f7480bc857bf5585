package io.croft.signin.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.shell.Banner;
import io.croft.signin.Impersonations;

/** Says above every screen who acts in whose name, and lets them stop. */
@org.springframework.stereotype.Component
class ImpersonationBanner implements Banner {

    private final Impersonations impersonations;
    private final ImpersonationNews news;

    ImpersonationBanner(Impersonations impersonations, ImpersonationNews news) {
        this.impersonations = impersonations;
        this.news = news;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.isImpersonated();
    }

    @Override
    public Component create() {
        return new ImpersonationStrip(impersonations, news);
    }
}

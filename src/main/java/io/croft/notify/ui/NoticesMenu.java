package io.croft.notify.ui;

import io.croft.access.Actor;
import io.croft.shell.PersonMenuItem;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import org.springframework.stereotype.Component;

/** The line of the person's menu that leads to what they hear of. */
@Component
class NoticesMenu implements PersonMenuItem {

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Icons icon() {
        return Icons.BELL;
    }

    @Override
    public String label() {
        return Texts.get("notify.settings.title");
    }

    @Override
    public String href() {
        return NoticesNavigation.OWN;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return !actor.isImpersonated();
    }
}

package io.croft.feedback.ui;

import io.croft.shell.PersonMenuItem;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import org.springframework.stereotype.Component;

/** The line of the person's menu that leads to the feedback form. */
@Component
class FeedbackMenu implements PersonMenuItem {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Icons icon() {
        return Icons.LIFE_BUOY;
    }

    @Override
    public String label() {
        return Texts.get("feedback.title");
    }

    @Override
    public String href() {
        return FeedbackNavigation.OWN;
    }
}

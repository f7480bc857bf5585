package io.croft.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.signin.ApiTokens;
import io.croft.signin.SessionSummary;
import io.croft.signin.Sessions;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.Cells;
import io.croft.uikit.Icons;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;

/** Where the person is signed in, the ending of what they do not know, and their tokens for the API. */
@Route("sessions")
@RolesAllowed("ONESELF")
class SessionsView extends Composite<Div> implements HasDynamicTitle {

    private final Sessions sessions;
    private final Div list = new Div();

    SessionsView(Sessions sessions, ApiTokens tokens) {
        this.sessions = sessions;
        getContent().addClassName("page");
        list.addClassName("stack");
        Button others = Buttons.secondary(Texts.get("signin.sessions.endOthers"), Icons.LOG_OUT, () -> {
            sessions.endOthers();
            show();
        });
        getContent().add(new ViewHeader(getPageTitle(), others), list, new TokensPanel(tokens));
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.get("signin.sessions.title");
    }

    private void show() {
        list.removeAll();
        sessions.mine().forEach(session -> list.add(card(session)));
    }

    private Component card(SessionSummary session) {
        Component state = session.current()
                ? new StatusBadge(StatusTone.RUNNING, Texts.get("signin.sessions.current"))
                : Buttons.quiet(Texts.get("signin.sessions.end"), Icons.LOG_OUT, () -> {
                    sessions.end(session.id());
                    show();
                });
        Span since = new Span(new Span(Texts.get("signin.sessions.since") + " "), new RelativeTime(session.since()));
        Span seen =
                new Span(new Span(Texts.get("signin.sessions.lastSeen") + " "), new RelativeTime(session.lastSeen()));
        return new Card(
                Cells.card(Cells.name(BrowserName.of(session.browser()), session.address()), state, since, seen));
    }
}

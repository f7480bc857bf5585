package io.croft.signin;

import io.croft.people.PersonEvent.PersonDisabled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes the tokens and API sessions of a person who is disabled, in the same transaction. */
@Component
class ApiEndings {

    private final ApiTokenRepository tokens;
    private final ApiSessionRepository sessions;

    ApiEndings(ApiTokenRepository tokens, ApiSessionRepository sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @EventListener
    void on(PersonDisabled event) {
        tokens.removeAllOf(event.person());
        sessions.removeAllOf(event.person());
    }
}

package io.croft.signin;

import io.croft.people.PersonEvent.PersonDisabled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends for good what a person has of the API when the person is disabled, in the same transaction. */
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

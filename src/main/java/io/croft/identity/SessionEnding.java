package io.croft.identity;

import io.croft.identity.PersonEvent.PersonDisabled;
import io.croft.tenancy.CompanyEvent.CompanyDeleted;
import io.croft.tenancy.CompanyEvent.CompanySuspended;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Signs people out as soon as they may no longer be in. */
@Component
class SessionEnding {

    private final OpenSessions sessions;

    SessionEnding(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonDisabled event) {
        sessions.endAll(event.person());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CompanySuspended event) {
        sessions.endAll(event.company());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CompanyDeleted event) {
        sessions.endAll(event.company());
    }
}

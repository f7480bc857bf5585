package io.croft.signin;

import io.croft.people.PersonEvent.PersonDisabled;
import io.croft.tenancy.CompanyEvent.CompanyDeleted;
import io.croft.tenancy.CompanyEvent.CompanySuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the sessions of people who may no longer sign in. */
@Component
class SessionEnding {

    private final AccountRepository accounts;
    private final OpenSessions sessions;

    SessionEnding(AccountRepository accounts, OpenSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** In the same transaction, for all processes: when the person is enabled again, former sessions stay invalid. */
    @EventListener
    void with(PersonDisabled event) {
        accounts.findById(event.person()).ifPresent(Account::endSessions);
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

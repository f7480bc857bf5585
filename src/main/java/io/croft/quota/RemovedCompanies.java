package io.croft.quota;

import io.croft.tenancy.CompanyEvent.CompanyRemoved;
import io.croft.tenancy.InCompany;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Deletes account and reservations of a company that is deleted for good. */
@Component
class RemovedCompanies {

    private final InCompany inCompany;
    private final EntityManager entities;
    private final ReservationRepository reservations;

    RemovedCompanies(InCompany inCompany, EntityManager entities, ReservationRepository reservations) {
        this.inCompany = inCompany;
        this.entities = entities;
        this.reservations = reservations;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CompanyRemoved gone) {
        inCompany.run(gone.company(), () -> {
            reservations.findAll().forEach(reservations::delete);
            QuotaAccount account =
                    entities.find(QuotaAccount.class, gone.company().value());
            if (account != null) {
                entities.remove(account);
            }
        });
    }
}

package io.croft.people;

import io.croft.tenancy.CompanyEvent.CompanyRemoved;
import io.croft.tenancy.InCompany;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Deletes the profiles of a removed company, after its people. */
@Component
class RemovedProfiles {

    private final InCompany inCompany;
    private final ProfileRepository profiles;

    RemovedProfiles(InCompany inCompany, ProfileRepository profiles) {
        this.inCompany = inCompany;
        this.profiles = profiles;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CompanyRemoved gone) {
        inCompany.run(gone.company(), profiles::deleteAll);
    }
}

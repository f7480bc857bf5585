package io.croft.people;

import io.croft.tenancy.CompanyEvent.CompanyRemoved;
import io.croft.tenancy.InCompany;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Removes the profiles of a company that is gone for good; its people went before. */
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

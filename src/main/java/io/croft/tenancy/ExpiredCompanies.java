package io.croft.tenancy;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes deleted companies once a day when their time for restoring is over, which frees their names and slugs. */
@Component
@EnableScheduling
class ExpiredCompanies {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredCompanies.class);

    private final CompanyLife life;

    ExpiredCompanies(CompanyLife life) {
        this.life = life;
    }

    @Scheduled(cron = "0 17 3 * * *")
    void remove() {
        int removed = CurrentActor.call(Actor.system(TenantId.PROVIDER), life::removeExpired);
        if (removed > 0) {
            LOG.info(
                    "Removed {} companies that were deleted more than {} days ago",
                    removed,
                    Company.RESTORABLE.toDays());
        }
    }
}

package io.croft.cluster;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;

/** What of the clusters whom is told: the provider all, a company only what was granted to itself. */
final class Insight {

    private Insight() {}

    /** Whether the one who acts is told of everything. */
    static boolean intoAll() {
        Actor actor = CurrentActor.require();
        return actor.seesEverything() || actor.company().equals(TenantId.PROVIDER);
    }

    /** Whether the one who acts is told what this company may use. */
    static boolean into(TenantId company) {
        return intoAll() || CurrentActor.require().company().equals(company);
    }
}

package io.croft.cluster;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;

/** Which information about clusters the actor may see: the provider all, a company only its own grants. */
final class Insight {

    private Insight() {}

    /** Whether the actor may see everything. */
    static boolean intoAll() {
        Actor actor = CurrentActor.require();
        return actor.seesEverything() || actor.company().equals(TenantId.PROVIDER);
    }

    /** Whether the actor may see the grants of this company. */
    static boolean into(TenantId company) {
        return intoAll() || CurrentActor.require().company().equals(company);
    }
}

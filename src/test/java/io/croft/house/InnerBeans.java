package io.croft.house;

import java.util.Map;

/**
 * Public beans that no person reaches: other rooms call them after they have checked whoever acts. Every other public bean guards each
 * of its methods. Each stands here with its reason.
 */
final class InnerBeans {

    static final Map<String, String> WITH_REASON = Map.of(
            "io.croft.access.ActorContexts", "tells Spring Security who acts; every guard asks it",
            "io.croft.database.DataDirectory", "names a directory; knows neither people nor companies",
            "io.croft.dispatch.GuestWork",
                    "works for jobs; the room whose job it is checks each item's right before it calls",
            "io.croft.dispatch.Lanes",
                    "keeps the order of work on a cluster; tells how long a queue is and changes nothing",
            "io.croft.dispatch.NodeWork",
                    "works for jobs; the room whose job it is checks each item's right before it calls",
            "io.croft.dispatch.VmIds", "leases numbers to jobs; the room whose job it is checks the order",
            "io.croft.shell.PublicAddress", "says at which address Croft is reached; everybody may know",
            "io.croft.tenancy.InCompany", "enters a company for a room that has made sure that the actor may",
            "io.croft.vault.Vault", "seals and opens for the room that keeps the secret and shows it to nobody");

    private InnerBeans() {}
}

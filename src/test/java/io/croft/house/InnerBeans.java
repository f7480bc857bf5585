package io.croft.house;

import static java.util.Map.entry;

import java.util.Map;

/**
 * Public beans that no person reaches: other rooms call them after they have checked whoever acts. Every other public bean guards each
 * of its methods. Each stands here with its reason.
 */
final class InnerBeans {

    static final Map<String, String> WITH_REASON = Map.ofEntries(
            entry("io.croft.access.ActorContexts", "tells Spring Security who acts; every guard asks it"),
            entry(
                    "io.croft.access.ObjectRights",
                    "keeps who has a right on which thing, for the room that owns the thing and has checked whoever acts"),
            entry(
                    "io.croft.activity.Activity",
                    "writes down what a room has done or refused after it has checked whoever acts; reads nothing"),
            entry(
                    "io.croft.cluster.Speakers",
                    "says which process speaks for a cluster; knows neither people nor companies"),
            entry("io.croft.database.Broadcast", "carries names of what changed between processes; tells no person"),
            entry("io.croft.database.DataDirectory", "names a directory; knows neither people nor companies"),
            entry("io.croft.database.HeartbeatConnection", "a connection for signs of life; holds no data of its own"),
            entry("io.croft.database.Installation", "names this process; knows neither people nor companies"),
            entry("io.croft.database.Processes", "counts processes; knows neither people nor companies"),
            entry(
                    "io.croft.dispatch.GuestBackups",
                    "works for jobs; the room whose job it is checks each item's right before it calls"),
            entry(
                    "io.croft.dispatch.GuestHardware",
                    "works for jobs; the room whose job it is checks each item's right before it calls"),
            entry(
                    "io.croft.dispatch.GuestMigrations",
                    "works for jobs; the room whose job it is checks each item's right before it calls"),
            entry(
                    "io.croft.dispatch.GuestWork",
                    "works for jobs; the room whose job it is checks each item's right before it calls"),
            entry(
                    "io.croft.dispatch.Lanes",
                    "keeps the order of work on a cluster; tells how long a queue is and changes nothing"),
            entry(
                    "io.croft.dispatch.NodeWork",
                    "works for jobs; the room whose job it is checks each item's right before it calls"),
            entry("io.croft.dispatch.VmIds", "leases numbers to jobs; the room whose job it is checks the order"),
            entry(
                    "io.croft.inventory.FoundAddresses",
                    "writes what the search for addresses has found on a cluster; no person's wish reaches it"),
            entry(
                    "io.croft.fleet.FleetBases",
                    "works for jobs; the room that owns the fleet checks each job's right before it calls"),
            entry(
                    "io.croft.fleet.FleetMachines",
                    "works for jobs; the room that owns the fleet checks each item's right before it calls"),
            entry(
                    "io.croft.fleet.FleetPlacement",
                    "reads what the acting person may see of nodes and storages, and changes nothing"),
            entry("io.croft.job.JobTitles", "names jobs in the scope of whoever has heard of them; changes nothing"),
            entry(
                    "io.croft.notify.Letters",
                    "posts what a room has decided to write to somebody after it has checked whoever acts"),
            entry(
                    "io.croft.notify.Notices",
                    "tells what a room has done after it has checked whoever acts; shows nothing of it to anybody"),
            entry(
                    "io.croft.joining.Places",
                    "gives places that became free to whoever waits; the room that owns the target checks whoever frees one"),
            entry(
                    "io.croft.joining.TargetLinks",
                    "opens and removes links in the transaction in which the room that owns the target makes and removes it"),
            entry(
                    "io.croft.job.ResourceJobs",
                    "moves jobs between processes for the room that holds the leases; shows none of them"),
            entry("io.croft.job.ui.ScheduleNews", "says that schedules have changed, and nothing of them"),
            entry(
                    "io.croft.job.ThingSchedules",
                    "forgets what was planned for a thing in the transaction in which its room removes it"),
            entry("io.croft.outgoing.OutgoingHttp", "calls for the room that has checked whoever typed the address"),
            entry(
                    "io.croft.people.Newcomers",
                    "makes persons of strangers for sign-in, which has counted their tries and keeps their passwords"),
            entry(
                    "io.croft.people.PeopleDirectory",
                    "looks people up for sign-in, which tells strangers nothing of what it reads"),
            entry(
                    "io.croft.inventory.KnownGuests",
                    "tells rooms of guests on which they have checked a right of their own, such as a seat"),
            entry("io.croft.rest.ProblemWriter", "writes refusals; knows neither people nor companies"),
            entry("io.croft.shell.PublicAddress", "says at which address Croft is reached; everybody may know"),
            entry(
                    "io.croft.signin.AnswerBook",
                    "keeps what callers of the API were answered with, each for its own caller; the filter chain alone asks it"),
            entry(
                    "io.croft.signin.BearerTokens",
                    "recognises callers of the API by their secret, before anybody acts; the filter chain alone asks it"),
            entry("io.croft.tenancy.InCompany", "enters a company for a room that has made sure that the actor may"),
            entry(
                    "io.croft.tenancy.Features",
                    "tells which permissions a company has not, when it is read what somebody may do"),
            entry("io.croft.vault.Vault", "seals and opens for the room that keeps the secret and shows it to nobody"));

    private InnerBeans() {}
}

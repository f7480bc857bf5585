package io.croft.simulator.api;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.task.Upid;
import io.croft.simulator.work.Actor;
import io.croft.simulator.work.GuestPower;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code /cluster/bulk-action/guest}, since 9.1: one task that starts or shuts down many guests, a few at a time. */
final class BulkRoutes {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int WORKERS = 4;

    private final Cluster cluster;
    private final GuestPower power;

    BulkRoutes(Cluster cluster) {
        this.cluster = cluster;
        this.power = new GuestPower(cluster);
    }

    private interface Verb {
        Upid run(Actor actor, Guest guest, Call call);
    }

    void addTo(RouteTable table) {
        if (!cluster.release().isAtLeast(9, 1)) {
            return;
        }
        table.get("/cluster/bulk-action", Permission.ANYBODY, _ -> List.of(Map.of("name", "guest")));
        Parameters common = Parameters.none()
                .optional("vms", ParameterType.STRING)
                .optionals(ParameterType.integer(1, 64), "max-workers maxworkers")
                .optional("timeout", ParameterType.integer(0, Long.MAX_VALUE));
        verb(table, "start", Parameters.none().and(common), (actor, guest, _) -> power.start(actor, guest));
        verb(
                table,
                "shutdown",
                Parameters.none().and(common).optional("force-stop", ParameterType.BOOLEAN),
                (actor, guest, call) -> power.shutdown(
                        actor, guest, Guests.seconds(call, "timeout", 180), call.flag("force-stop", true)));
    }

    private void verb(RouteTable table, String name, Parameters parameters, Verb verb) {
        table.post(
                "/cluster/bulk-action/guest/" + name,
                Permission.ANYBODY,
                parameters,
                call -> start(call, name, verb).toString());
    }

    private Upid start(Call call, String name, Verb verb) {
        List<Guest> guests = cluster.guests().all().stream()
                .filter(guest -> !call.has("vms") || wanted(call).contains(Integer.toString(guest.id())))
                .filter(guest -> call.may("/vms/" + guest.id(), "VM.PowerMgmt")
                        && !guest.config().isTemplate())
                .toList();
        Actor actor = Guests.actor(call);
        int workers = (int) call.number("max-workers", call.number("maxworkers", WORKERS));
        return cluster.tasks().start(call.local(), "bulk" + name, "", actor.owner(), run -> {
            for (int from = 0; from < guests.size(); from += workers) {
                List<Upid> started = guests.subList(from, Math.min(guests.size(), from + workers)).stream()
                        .map(guest -> verb.run(actor, guest, call))
                        .toList();
                for (Upid upid : started) {
                    run.log(name + " VM " + upid.id() + ": " + upid);
                    if (!cluster.tasks().find(upid.toString()).await(LONGEST)) {
                        throw new Refusal("timeout waiting for " + upid);
                    }
                }
            }
        });
    }

    private static List<String> wanted(Call call) {
        return call.list("vms").stream()
                .flatMap(text -> List.of(text.split("[,; ]+")).stream())
                .toList();
    }
}

package io.croft.lab.rest.legacy;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.ClassSummary;
import io.croft.lab.Classes;
import io.croft.lab.LabPermissions;
import io.croft.lab.Seats;
import io.croft.rest.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The machines a caller of the older routes may speak of: their own, and for teachers those of their 200 newest classes. */
@Component
class LegacyMachines {

    private static final int CLASSES = 200;

    private final Seats seats;
    private final Classes classes;

    LegacyMachines(Seats seats, Classes classes) {
        this.seats = seats;
        this.classes = classes;
    }

    List<LegacyMachine> all() {
        Actor actor = CurrentActor.require();
        List<LegacyMachine> found = new ArrayList<>();
        seats.mine().forEach(seat -> found.add(LegacyMachine.of(seat, actor.id().value())));
        if (actor.has(LabPermissions.CLASS_VIEW)) {
            classes.list("", PageRequest.of(0, CLASSES)).getContent().forEach(one -> taught(one, found));
        }
        return List.copyOf(found);
    }

    private void taught(ClassSummary one, List<LegacyMachine> found) {
        classes.find(one.id())
                .ifPresent(details -> details.seats().stream()
                        .map(seat -> LegacyMachine.of(seat, one.id()))
                        .filter(machine -> found.stream()
                                .noneMatch(other -> other.assignmentId().equals(machine.assignmentId())))
                        .forEach(found::add));
    }

    /** The machine of this number; where two clusters have one of it, the caller names the cluster. */
    LegacyMachine require(int vmid, @Nullable UUID cluster) {
        List<LegacyMachine> fitting = all().stream()
                .filter(machine -> Objects.equals(machine.vmid(), vmid))
                .filter(machine -> cluster == null || cluster.equals(machine.clusterId()))
                .toList();
        if (fitting.isEmpty()) {
            throw new NotFound("There is no machine " + vmid);
        }
        if (fitting.size() > 1) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.at("cluster_id", "rest.required"));
        }
        return fitting.getFirst();
    }
}

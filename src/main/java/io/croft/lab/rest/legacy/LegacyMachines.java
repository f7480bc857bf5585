package io.croft.lab.rest.legacy;

import io.croft.cluster.ActiveClusters;
import io.croft.cluster.ClusterId;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.SeatId;
import io.croft.lab.UsableSeat;
import io.croft.lab.UsableSeats;
import io.croft.rest.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The machines a caller of the older routes may speak of: their own, and for teachers those of their classes. */
@Component
class LegacyMachines {

    /** How many a list holds at most; the others are on the next page. */
    private static final int PAGE = 2000;

    private final UsableSeats seats;
    private final ActiveClusters active;

    LegacyMachines(UsableSeats seats, ActiveClusters active) {
        this.seats = seats;
        this.active = active;
    }

    /** A page of the machines, from 0; clients that know no pages read the first. */
    List<LegacyMachine> page(@Nullable Integer page) {
        int number = page == null ? 0 : page;
        if (number < 0 || number > Integer.MAX_VALUE / PAGE) {
            throw Refusal.unreadable(List.of(Problem.at("page", "rest.unreadable")));
        }
        return seats.list(PageRequest.of(number, PAGE)).getContent().stream()
                .map(LegacyMachine::of)
                .toList();
    }

    Optional<LegacyMachine> find(UUID assignment) {
        return seats.find(new SeatId(assignment)).map(LegacyMachine::of);
    }

    /** The machine of this number; where several clusters have one of it, that of the cluster which the call names or works on. */
    LegacyMachine require(int vmid, @Nullable UUID cluster) {
        List<UsableSeat> fitting = seats.withVmid(vmid);
        List<UsableSeat> named = fitting.size() < 2 && cluster == null
                ? fitting
                : on(fitting, cluster == null ? active.current() : Optional.of(new ClusterId(cluster)));
        if (fitting.size() > 1 && named.size() != 1 && cluster == null) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.at("cluster_id", "rest.required"));
        }
        return named.stream()
                .findFirst()
                .map(LegacyMachine::of)
                .orElseThrow(() -> new NotFound("There is no machine " + vmid));
    }

    private static List<UsableSeat> on(List<UsableSeat> seats, Optional<ClusterId> cluster) {
        return cluster.stream()
                .flatMap(wanted -> seats.stream()
                        .filter(seat -> seat.machine() != null
                                && seat.machine().cluster().equals(wanted)))
                .toList();
    }
}

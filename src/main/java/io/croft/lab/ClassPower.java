package io.croft.lab;

import io.croft.job.JobRequest;
import io.croft.job.Jobs;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Power and revert for the machines of many seats, for teachers: one job with an item for each. Seats that are not
 * ready, or on which a job works already, are left out and named in the result.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('class.manage')")
public class ClassPower {

    private final SeatRepository seats;
    private final LabClassAccess access;
    private final GuestListing guests;
    private final Jobs jobs;
    private final LabActivity activity;
    private final ApplicationEventPublisher events;

    ClassPower(
            SeatRepository seats,
            LabClassAccess access,
            GuestListing guests,
            Jobs jobs,
            LabActivity activity,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.access = access;
        this.guests = guests;
        this.jobs = jobs;
        this.activity = activity;
        this.events = events;
    }

    /**
     * Starts, shuts down or stops machines; those already in that state are not changed.
     *
     * @throws ClassNotFound when the actor may not look after such a class
     */
    public SeatsResult power(ClassId id, Collection<SeatId> which, SeatAction action) {
        return tell(
                id,
                which,
                new Order(
                        action.name().toLowerCase(Locale.ROOT),
                        "lab.job.all." + action.name(),
                        SeatPowerJob.KIND,
                        ready -> new SeatPowerJob.Payload(ids(ready), action, Claim.holdersOf(ready)),
                        (seat, job) -> seat.begins(action, job)));
    }

    /**
     * Reverts machines to their baseline; everything done on them since is lost.
     *
     * @throws ClassNotFound when the actor may not look after such a class
     */
    public SeatsResult revert(ClassId id, Collection<SeatId> which) {
        return tell(
                id,
                which,
                new Order(
                        "revert",
                        "lab.job.all.revert",
                        RevertSeatJob.KIND,
                        ready -> new RevertSeatJob.Payload(ids(ready), guests.running(ready), Claim.holdersOf(ready)),
                        Seat::reverting));
    }

    /** A request for seats: its job and payload, and what is recorded at the seats. */
    private record Order(
            String deed,
            String title,
            String kind,
            Function<List<Seat>, Object> payload,
            BiConsumer<Seat, UUID> note) {}

    private SeatsResult tell(ClassId id, Collection<SeatId> which, Order order) {
        var labClass = access.requireSeen(id);
        var asked = seats.findByLabClassOrderByNumber(id.value()).stream()
                .filter(seat -> which.contains(seat.id()))
                .toList();
        var leftOut = asked.stream().flatMap(seat -> seat.refusal().stream()).toList();
        var ready = asked.stream().filter(seat -> seat.refusal().isEmpty()).toList();
        var title = Text.of(order.title(), labClass.name(), ready.isEmpty() ? asked.size() : ready.size());
        if (ready.isEmpty()) {
            activity.refused(labClass, order.deed(), title, leftOut);
            return new SeatsResult.Refused(leftOut);
        }
        var job = jobs.submit(new JobRequest(order.kind(), order.payload().apply(ready), title, "seats:" + id, null)
                .onResource(labClass.cluster()));
        activity.begun(labClass, order.deed(), title, job);
        ready.forEach(seat -> order.note().accept(seat, job.value()));
        events.publishEvent(new LabEvent.ClassChanged(id, labClass.tenant()));
        ready.forEach(seat -> events.publishEvent(new LabEvent.SeatChanged(
                id, labClass.tenant(), seat.id(), seat.person().orElse(null))));
        return new SeatsResult.Submitted(job, ready.size(), leftOut);
    }

    private static List<UUID> ids(List<Seat> seats) {
        return seats.stream().map(seat -> seat.id().value()).toList();
    }
}

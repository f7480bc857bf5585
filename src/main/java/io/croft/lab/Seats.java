package io.croft.lab;

import io.croft.access.CurrentActor;
import io.croft.access.UserId;
import io.croft.job.JobId;
import io.croft.job.JobRequest;
import io.croft.job.Jobs;
import io.croft.joining.PlaceId;
import io.croft.joining.Places;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats in use: those of a student, and for teachers those of their classes. */
@Service
@Transactional
@PreAuthorize("hasAuthority('seat.use')")
public class Seats {

    private final SeatRepository seats;
    private final LabClassAccess access;
    private final Places places;
    private final GuestListing guests;
    private final Jobs jobs;
    private final LabActivity activity;
    private final ApplicationEventPublisher events;

    Seats(
            SeatRepository seats,
            LabClassAccess access,
            Places places,
            GuestListing guests,
            Jobs jobs,
            LabActivity activity,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.access = access;
        this.places = places;
        this.guests = guests;
        this.jobs = jobs;
        this.activity = activity;
        this.events = events;
    }

    /** The machines of the actor, by class and number. */
    @Transactional(readOnly = true)
    public List<MySeat> mine() {
        var me = CurrentActor.require().id().value();
        var rows = seats.mine(me);
        var seen = guests.rows(
                rows.stream().flatMap(row -> row.seat().machine().stream()).toList());
        return rows.stream().map(row -> row.card(seen)).toList();
    }

    /**
     * Starts, shuts down or stops the machine of a seat; refused while another action is in progress.
     *
     * @throws SeatNotFound when the actor neither has nor looks after such a seat
     */
    public SeatResult power(SeatId id, SeatAction action) {
        var seat = access.requireSeat(id);
        var told = Optional.of(action);
        return seat.refusal().map(why -> refused(seat, told, why)).orElseGet(() -> {
            var payload = new SeatPowerJob.Payload(List.of(id.value()), action, Claim.holdersOf(List.of(seat)));
            var job = submit(seat, SeatPowerJob.KIND, payload, Text.of("lab.job." + action.name(), seat.name()));
            seat.begins(action, job.value());
            return begun(seat, told, job);
        });
    }

    /**
     * Reverts the machine of a seat to its baseline; everything done since is lost.
     *
     * @throws SeatNotFound when the actor neither has nor looks after such a seat
     */
    public SeatResult revert(SeatId id) {
        var seat = access.requireSeat(id);
        return seat.refusal().map(why -> refused(seat, Optional.empty(), why)).orElseGet(() -> {
            var payload = new RevertSeatJob.Payload(
                    List.of(id.value()), guests.running(List.of(seat)), Claim.holdersOf(List.of(seat)));
            var job = submit(seat, RevertSeatJob.KIND, payload, Text.of("lab.job.revert", seat.name()));
            seat.reverting(job.value());
            return begun(seat, Optional.empty(), job);
        });
    }

    /**
     * Takes the seat from this person and gives it to the first person in the waiting line; the machine is not changed.
     * Refused when the person does not have it any more, so that a second click takes it from nobody else.
     *
     * @throws SeatNotFound when the actor may not change the class of such a seat
     */
    @PreAuthorize("hasAuthority('class.manage')")
    public SeatResult free(SeatId id, UserId from) {
        var seat = access.requireTaughtSeat(id);
        if (places.free(seat.labClass().target(), new PlaceId(id.value()), from)) {
            return new SeatResult.Done();
        }
        activity.notFreed(seat);
        return new SeatResult.Refused(Problem.of("lab.free.changed", seat.name()));
    }

    private JobId submit(Seat seat, String kind, Object payload, Text title) {
        return jobs.submit(new JobRequest(kind, payload, title, "seat:" + seat.id(), null).onResource(seat.cluster()));
    }

    private SeatResult refused(Seat seat, Optional<SeatAction> action, Problem why) {
        activity.refused(seat, action, why);
        return new SeatResult.Refused(why);
    }

    private SeatResult begun(Seat seat, Optional<SeatAction> action, JobId job) {
        activity.begun(seat, action, job);
        events.publishEvent(new LabEvent.SeatChanged(
                seat.labClass(), seat.tenant(), seat.id(), seat.person().orElse(null)));
        return new SeatResult.Submitted(job);
    }
}

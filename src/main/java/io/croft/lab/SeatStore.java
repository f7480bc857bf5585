package io.croft.lab;

import io.croft.dispatch.MarkedGuest;
import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What jobs on the machines of seats read and write down. */
@Component
@Transactional
class SeatStore {

    private static final Text NOT_REVERTED = Text.of("lab.revert.cancelled");
    private static final Text CANCELLED = Text.of("lab.activity.cancelled");

    private final SeatRepository seats;
    private final LabClassRepository labClasses;
    private final LabClassAccess access;
    private final LabActivity activity;
    private final ApplicationEventPublisher events;

    SeatStore(
            SeatRepository seats,
            LabClassRepository labClasses,
            LabClassAccess access,
            LabActivity activity,
            ApplicationEventPublisher events) {
        this.seats = seats;
        this.labClasses = labClasses;
        this.access = access;
        this.activity = activity;
        this.events = events;
    }

    /** A seat's machine and the class it belongs to. */
    record SeatMachine(ClassPlan plan, SeatTask seat, GuestRef ref) {

        /** The machine with the mark it was given. */
        MarkedGuest guest() {
            return seat.marked(ref);
        }
    }

    /** The machines of those seats that still have one. */
    @Transactional(readOnly = true)
    public List<SeatMachine> machines(Collection<UUID> ids) {
        return seats.findAll(ids).stream()
                .flatMap(seat -> seat.machine().stream()
                        .flatMap(ref -> plan(seat).stream().map(plan -> new SeatMachine(plan, SeatTask.of(seat), ref))))
                .toList();
    }

    private Optional<ClassPlan> plan(Seat seat) {
        return labClasses.findById(seat.labClass()).map(ClassPlan::of);
    }

    /** The seat's machine is told something by this job, if whoever asked for that may still ask for it. */
    public void begins(SeatId id, SeatAction action, Claim claim) {
        var seat = claimed(id, claim);
        var news = seat.doing() != action;
        seat.begins(action, claim.job());
        if (news) {
            changed(seat);
        }
    }

    /** The seat's machine is put back by this job, if whoever asked for that may still ask for it. */
    public void reverting(SeatId id, Claim claim) {
        var seat = claimed(id, claim);
        if (seat.isPutBackBy(claim.job())) {
            return;
        }
        var news = seat.state() != SeatState.REVERTING;
        seat.reverting(claim.job());
        if (news) {
            changed(seat);
        }
    }

    /** The seat, which is this claim's to work on. Rights are those of the moment, not those of the order. */
    private Seat claimed(SeatId id, Claim claim) {
        var seat = seats.lock(id)
                .flatMap(_ -> access.findSeat(id))
                .orElseThrow(() -> new SeatRefused(Text.of("lab.seat.noLongerYours")));
        if (!claim.isMeant(seat)) {
            throw new SeatRefused(Text.of("lab.seat.givenAway", seat.name()));
        }
        if (!seat.isFreeFor(claim.job())) {
            throw new SeatRefused(seat.refusal().orElseThrow().text());
        }
        return seat;
    }

    /** A job does not work on the seat, neither now nor later. */
    public void leaves(SeatId id, UUID job) {
        seats.findById(id).ifPresent(seat -> {
            seat.notReverted(job, null);
            seat.rests(job, seat.reason());
            changed(seat);
        });
    }

    /**
     * A job that has ended works on no seat any more, also when it was cancelled or failed before it began.
     *
     * @param ended asked once the seats are locked, so that no run of the job comes to them in between
     */
    public void leavesAll(UUID job, BooleanSupplier ended) {
        var waiting = seats.lockWorkOf(job);
        if (!waiting.isEmpty() && ended.getAsBoolean()) {
            waiting.forEach(seat -> leaves(seat.id(), job));
        }
    }

    /** The machine does what it was told, or does not. */
    public void rests(SeatId id, UUID job, Optional<Text> failure) {
        seats.findById(id).ifPresent(seat -> {
            rests(seat, job, failure, failure);
            changed(seat);
        });
    }

    /** The machine was not told to its end: for a reason, or without one because the job was cancelled. */
    public void notTold(SeatId id, UUID job, Optional<Text> why) {
        seats.findById(id).ifPresent(seat -> {
            rests(seat, job, why, Optional.of(why.orElse(CANCELLED)));
            changed(seat);
        });
    }

    /** Whether this job has put the machine back in an earlier run, so that doing it again would undo what came after. */
    @Transactional(readOnly = true)
    public boolean isPutBack(SeatId id, UUID job) {
        return seats.findById(id).filter(seat -> seat.isPutBackBy(job)).isPresent();
    }

    public void reverted(SeatId id, UUID job, boolean starts) {
        seats.findById(id).ifPresent(seat -> {
            if (seat.reverted(job, starts)) {
                activity.ended(seat, Optional.empty(), Optional.empty());
            }
            changed(seat);
        });
    }

    /** A job could not put the machine back or start it again, or was cancelled before it had. */
    public void notReverted(SeatId id, UUID job, Optional<Text> why) {
        seats.findById(id).ifPresent(seat -> {
            var reason = why.orElse(NOT_REVERTED);
            if (seat.notReverted(job, reason)) {
                activity.ended(seat, Optional.empty(), Optional.of(reason));
            }
            rests(seat, job, why, Optional.of(why.orElse(CANCELLED)));
            changed(seat);
        });
    }

    private void rests(Seat seat, UUID job, Optional<Text> shown, Optional<Text> recorded) {
        var told = Optional.ofNullable(seat.doing());
        if (seat.rests(job, shown.orElse(null))) {
            activity.ended(seat, told, recorded);
        }
    }

    private void changed(Seat seat) {
        events.publishEvent(new LabEvent.SeatChanged(
                seat.labClass(), seat.tenant(), seat.id(), seat.person().orElse(null)));
    }
}

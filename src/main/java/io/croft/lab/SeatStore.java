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

/** What jobs on the machines of seats read and store. */
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

    /** The machine of a seat and its class. */
    record SeatMachine(ClassPlan plan, SeatTask seat, GuestRef ref) {

        /** The machine with its mark. */
        MarkedGuest guest() {
            return seat.marked(ref);
        }
    }

    /** The machines of those seats that have one. */
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

    /**
     * Begins a power action, if the submitter may still request it.
     *
     * @throws SeatRefused when not
     */
    public void begins(SeatId id, SeatAction action, Claim claim) {
        var seat = claimed(id, claim);
        var news = seat.doing() != action;
        seat.begins(action, claim.job());
        if (news) {
            changed(seat);
        }
    }

    /**
     * Begins a revert, if the submitter may still request it.
     *
     * @throws SeatRefused when not
     */
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

    /** The seat, if this claim may work on it; checks the present rights, not those at submission. */
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

    /** The job does not work on the seat, now or later. */
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

    /**
     * Ends a power action.
     *
     * @param failure why it failed; empty when it succeeded
     */
    public void rests(SeatId id, UUID job, Optional<Text> failure) {
        seats.findById(id).ifPresent(seat -> {
            rests(seat, job, failure, failure);
            changed(seat);
        });
    }

    /** Ends a power action that was not completed; without a reason when the job was cancelled. */
    public void notTold(SeatId id, UUID job, Optional<Text> why) {
        seats.findById(id).ifPresent(seat -> {
            rests(seat, job, why, Optional.of(why.orElse(CANCELLED)));
            changed(seat);
        });
    }

    /** Whether this job has reverted the machine in an earlier run; doing it again would undo what was done since. */
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

    /** The job could not revert or restart the machine, or was cancelled before. */
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

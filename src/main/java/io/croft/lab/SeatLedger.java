package io.croft.lab;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What jobs on the machines of seats read and write down. */
@Component
@Transactional
class SeatLedger {

    private final SeatRepository seats;
    private final CourseRepository courses;
    private final ApplicationEventPublisher events;

    SeatLedger(SeatRepository seats, CourseRepository courses, ApplicationEventPublisher events) {
        this.seats = seats;
        this.courses = courses;
        this.events = events;
    }

    /** A seat's machine and the class it belongs to. */
    record SeatMachine(ClassPlan plan, SeatTask seat, GuestRef ref) {}

    /** The machines of those seats that still have one. */
    @Transactional(readOnly = true)
    public List<SeatMachine> machines(Collection<UUID> ids) {
        return seats.findAll(ids).stream()
                .flatMap(seat -> seat.machine().stream()
                        .flatMap(ref -> plan(seat).stream().map(plan -> new SeatMachine(plan, SeatTask.of(seat), ref))))
                .toList();
    }

    private Optional<ClassPlan> plan(Seat seat) {
        return courses.findById(seat.course()).map(ClassPlan::of);
    }

    public void begins(SeatId id, SeatAction action) {
        seats.findById(id).filter(seat -> seat.doing() != action).ifPresent(seat -> {
            seat.begins(action);
            changed(seat);
        });
    }

    public void reverting(SeatId id) {
        seats.findById(id).filter(seat -> seat.state() != SeatState.REVERTING).ifPresent(seat -> {
            seat.reverting();
            changed(seat);
        });
    }

    /** The machine does what it was told, or does not. */
    public void rests(SeatId id, Optional<Text> failure) {
        seats.findById(id).ifPresent(seat -> {
            seat.rests();
            seat.remark(failure.orElse(null));
            changed(seat);
        });
    }

    public void reverted(SeatId id) {
        seats.findById(id).ifPresent(seat -> {
            seat.machine().ifPresent(seat::ready);
            changed(seat);
        });
    }

    public void notReverted(SeatId id, Text why) {
        seats.findById(id).ifPresent(seat -> {
            seat.notReverted(why);
            changed(seat);
        });
    }

    private void changed(Seat seat) {
        events.publishEvent(new LabEvent.SeatChanged(
                seat.course(), seat.tenant(), seat.id(), seat.person().orElse(null)));
    }
}

package io.croft.lab;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What jobs on a single seat read and write down. */
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

    /** The machine of a seat that can be used, or empty. */
    @Transactional(readOnly = true)
    public Optional<SeatMachine> machine(SeatId id) {
        return seats.findById(id)
                .flatMap(seat -> seat.machine()
                        .flatMap(ref -> courses.findById(seat.course())
                                .map(course -> new SeatMachine(ClassPlan.of(course), SeatTask.of(seat), ref))));
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

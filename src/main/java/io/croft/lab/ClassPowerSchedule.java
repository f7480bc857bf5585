package io.croft.lab;

import io.croft.access.Actor;
import io.croft.job.ScheduledStart;
import io.croft.job.ScheduledWork;
import io.croft.kernel.Text;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs a power action on all machines of a class at the scheduled time, like the button of the teacher. */
@Component
class ClassPowerSchedule implements ScheduledWork<ClassPowerSchedule.Payload> {

    static final String KIND = "lab.class.power";

    private final LabClassAccess access;
    private final SeatRepository seats;
    private final ClassPower power;

    ClassPowerSchedule(LabClassAccess access, SeatRepository seats, ClassPower power) {
        this.access = access;
        this.seats = seats;
        this.power = power;
    }

    /** The class and the action. */
    record Payload(UUID labClass, SeatAction action) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public boolean allows(Payload payload, Actor actor) {
        return access.allows(new ClassId(payload.labClass()));
    }

    @Override
    public ScheduledStart start(Payload payload) {
        var all = seats.findByLabClassOrderByNumber(payload.labClass()).stream()
                .map(Seat::id)
                .toList();
        return switch (power.power(new ClassId(payload.labClass()), all, payload.action())) {
            case SeatsResult.Submitted begun -> new ScheduledStart.Started(begun.job());
            case SeatsResult.Refused refused ->
                new ScheduledStart.Nothing(
                        refused.problems().isEmpty()
                                ? Text.of("lab.schedule.noSeats")
                                : refused.problems().getFirst().text());
        };
    }
}

package io.croft.lab;

import io.croft.access.Actor;
import io.croft.activity.ActivityThings;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets teachers see the activities of their classes and seats. */
@Component
class ClassRecords implements ActivityThings {

    private final LabClassRepository labClasses;
    private final SeatRepository seats;

    ClassRecords(LabClassRepository labClasses, SeatRepository seats) {
        this.labClasses = labClasses;
        this.seats = seats;
    }

    @Override
    @Transactional(readOnly = true)
    public Collection<String> inChargeOf(Actor actor) {
        List<UUID> mine = labClasses.owned(actor.id().value());
        return mine.isEmpty()
                ? List.of()
                : Stream.concat(mine.stream(), seats.inClasses(mine).stream())
                        .map(UUID::toString)
                        .toList();
    }
}

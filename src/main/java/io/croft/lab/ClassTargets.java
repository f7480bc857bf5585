package io.croft.lab;

import io.croft.access.Permission;
import io.croft.access.UserId;
import io.croft.joining.JoinTarget;
import io.croft.joining.JoinTargets;
import io.croft.joining.PlaceId;
import io.croft.joining.TargetId;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Classes as targets of invite links, with seats as places. A seat is taken by one guarded statement; a unique key over
 * class and person prevents two seats for one person.
 */
@Component
class ClassTargets implements JoinTargets {

    static final String KIND = "class";

    private static final Limit ONE = Limit.of(1);

    private final LabClassRepository labClasses;
    private final SeatRepository seats;
    private final LabClassAccess access;
    private final SeatOwnership ownership;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClassTargets(
            LabClassRepository labClasses,
            SeatRepository seats,
            LabClassAccess access,
            SeatOwnership ownership,
            ApplicationEventPublisher events,
            Clock clock) {
        this.labClasses = labClasses;
        this.seats = seats;
        this.access = access;
        this.ownership = ownership;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission needed() {
        return LabPermissions.SEAT_USE;
    }

    /** The route of {@code MyMachinesView}. */
    @Override
    public String ownPath() {
        return "my";
    }

    @Override
    public Map<TargetId, JoinTarget> describe(Collection<TargetId> targets) {
        return labClasses.named(targets.stream().map(TargetId::value).toList()).stream()
                .map(ClassName::target)
                .collect(Collectors.toMap(JoinTarget::id, Function.identity()));
    }

    @Override
    public boolean mayManage(TargetId target) {
        return access.find(new ClassId(target.value())).isPresent();
    }

    @Override
    public Optional<PlaceId> placeOf(TargetId target, UserId person) {
        return seats.findByLabClassAndPerson(target.value(), person.value()).map(ClassTargets::place);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PlaceId> takePlace(TargetId target, UserId person) {
        var free = seats.free(target.value(), ONE);
        while (!free.isEmpty()) {
            var seat = free.getFirst();
            if (seats.take(seat.id().value(), person.value(), clock.instant()) == 1) {
                ownership.taken(seat, person);
                changed(seat, person);
                return Optional.of(place(seat));
            }
            free = seats.free(target.value(), ONE);
        }
        return Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean leavePlace(TargetId target, PlaceId place, UserId person) {
        if (seats.leave(place.value(), person.value()) == 0) {
            return false;
        }
        seats.findById(new SeatId(place.value())).ifPresent(seat -> {
            ownership.freed(seat);
            changed(seat, person);
        });
        return true;
    }

    private void changed(Seat seat, UserId person) {
        events.publishEvent(new LabEvent.SeatChanged(seat.labClass(), seat.tenant(), seat.id(), person));
    }

    private static PlaceId place(Seat seat) {
        return new PlaceId(seat.id().value());
    }
}

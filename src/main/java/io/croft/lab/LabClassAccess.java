package io.croft.lab;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.Role;
import io.croft.access.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a class: its owner and those who run the company. A stranger's class answers like one that
 * does not exist.
 */
@Component
class LabClassAccess {

    private static final Set<Role> WHOLE_COMPANY = Set.of(Role.SUPER_ADMIN, Role.COMPANY_ADMIN);

    private final LabClassRepository labClasses;
    private final SeatRepository seats;

    LabClassAccess(LabClassRepository labClasses, SeatRepository seats) {
        this.labClasses = labClasses;
        this.seats = seats;
    }

    /** A class the acting person may change. */
    LabClass require(ClassId id) {
        return find(id).orElseThrow(() -> new ClassNotFound(id));
    }

    /** A class the acting person may see. */
    Optional<LabClass> find(ClassId id) {
        return labClasses.findById(id).filter(labClass -> mayTeach(labClass, CurrentActor.require()));
    }

    /** A seat the acting person sits in or teaches. */
    Seat requireSeat(SeatId id) {
        return findSeat(id).orElseThrow(() -> new SeatNotFound(id));
    }

    /** A seat the acting person sits in or teaches, if there is one. */
    Optional<Seat> findSeat(SeatId id) {
        return seats.findById(id).filter(this::mayUse);
    }

    /** A seat of a class the acting person teaches. */
    Seat requireTaughtSeat(SeatId id) {
        return seats.findById(id)
                .filter(seat -> find(seat.labClass()).isPresent())
                .orElseThrow(() -> new SeatNotFound(id));
    }

    /** Whether the acting person may have work done on a class now. */
    boolean allows(ClassId id) {
        return CurrentActor.require().has(LabPermissions.CLASS_MANAGE) && find(id).isPresent();
    }

    /** Whether the acting person may have work done now on the machines of all those of these seats that are still there. */
    boolean allowsSeats(Collection<UUID> ids) {
        return CurrentActor.require().has(LabPermissions.SEAT_USE)
                && seats.findAll(ids).stream().allMatch(this::mayUse);
    }

    /** Whose classes a list shows: only their own for teachers. */
    static Optional<UserId> onlyOf(Actor actor) {
        return WHOLE_COMPANY.contains(actor.role()) ? Optional.empty() : Optional.of(actor.id());
    }

    private boolean mayUse(Seat seat) {
        var mine = seat.person().filter(CurrentActor.require().id()::equals).isPresent();
        return mine || allows(seat.labClass());
    }

    private static boolean mayTeach(LabClass labClass, Actor actor) {
        return WHOLE_COMPANY.contains(actor.role()) || labClass.owner().equals(actor.id());
    }
}

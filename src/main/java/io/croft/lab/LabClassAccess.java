package io.croft.lab;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.ObjectRight;
import io.croft.access.ObjectRights;
import io.croft.access.Role;
import io.croft.access.UserId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks the rights of the actor on classes. Owner, co-owners and administrators may do everything; assistants see a
 * class and look after its machines. A class without any right is treated as missing.
 */
@Component
class LabClassAccess {

    private static final Set<Role> WHOLE_COMPANY = Set.of(Role.SUPER_ADMIN, Role.COMPANY_ADMIN);

    private final LabClassRepository labClasses;
    private final SeatRepository seats;
    private final ObjectRights rights;

    LabClassAccess(LabClassRepository labClasses, SeatRepository seats, ObjectRights rights) {
        this.labClasses = labClasses;
        this.seats = seats;
        this.rights = rights;
    }

    /**
     * A class the actor may change.
     *
     * @throws ClassNotFound when there is none
     */
    LabClass require(ClassId id) {
        return find(id).orElseThrow(() -> new ClassNotFound(id));
    }

    /** A class the actor may change. */
    Optional<LabClass> find(ClassId id) {
        return labClasses.findById(id).filter(this::mayTeach);
    }

    /**
     * A class the actor may see and whose machines they may look after.
     *
     * @throws ClassNotFound when there is none
     */
    LabClass requireSeen(ClassId id) {
        return look(id).orElseThrow(() -> new ClassNotFound(id));
    }

    /** A class the actor may see and whose machines they may look after. */
    Optional<LabClass> look(ClassId id) {
        return labClasses.findById(id).filter(this::mayLookAfter);
    }

    /** Whether the actor may change this class. */
    boolean mayTeach(LabClass labClass) {
        return runsIt(labClass) || right(labClass).equals(Optional.of(ObjectRight.CO_OWNER));
    }

    /**
     * A seat the actor has or looks after.
     *
     * @throws SeatNotFound when there is none
     */
    Seat requireSeat(SeatId id) {
        return findSeat(id).orElseThrow(() -> new SeatNotFound(id));
    }

    /** A seat the actor has or looks after. */
    Optional<Seat> findSeat(SeatId id) {
        return seats.findById(id).filter(this::mayUse);
    }

    /**
     * A seat of a class the actor may change.
     *
     * @throws SeatNotFound when there is none
     */
    Seat requireTaughtSeat(SeatId id) {
        return seats.findById(id)
                .filter(seat -> find(seat.labClass()).isPresent())
                .orElseThrow(() -> new SeatNotFound(id));
    }

    /** Whether the actor may have work done on a class now. */
    boolean allows(ClassId id) {
        return CurrentActor.require().has(LabPermissions.CLASS_MANAGE) && find(id).isPresent();
    }

    /** Whether the actor may have work done now on the machines of all of these seats that still exist. */
    boolean allowsSeats(Collection<UUID> ids) {
        return CurrentActor.require().has(LabPermissions.SEAT_USE)
                && seats.findAll(ids).stream().allMatch(this::mayUse);
    }

    /** The person whose classes a list is limited to: for teachers those they own or have a right on; empty for all. */
    static Optional<UserId> onlyOf(Actor actor) {
        return WHOLE_COMPANY.contains(actor.role()) ? Optional.empty() : Optional.of(actor.id());
    }

    private boolean mayUse(Seat seat) {
        var mine = seat.person().filter(CurrentActor.require().id()::equals).isPresent();
        return mine || look(seat.labClass()).filter(this::mayPower).isPresent();
    }

    private boolean mayPower(LabClass labClass) {
        return CurrentActor.require().has(LabPermissions.CLASS_MANAGE)
                || right(labClass).isPresent();
    }

    private boolean mayLookAfter(LabClass labClass) {
        return runsIt(labClass) || right(labClass).isPresent();
    }

    private Optional<ObjectRight> right(LabClass labClass) {
        Actor actor = CurrentActor.require();
        return actor.has(LabPermissions.CLASS_VIEW) ? rights.of(labClass.id().value(), actor.id()) : Optional.empty();
    }

    private static boolean runsIt(LabClass labClass) {
        Actor actor = CurrentActor.require();
        return WHOLE_COMPANY.contains(actor.role()) || labClass.owner().equals(actor.id());
    }
}

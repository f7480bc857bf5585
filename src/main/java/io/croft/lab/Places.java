package io.croft.lab;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the seats of a class. Whoever does so holds the class's invite row, so that people come one after
 * another; a seat changes hands by one guarded statement, and the unique key over class and person is the last word.
 */
@Component
@Transactional
class Places {

    private static final Limit ONE = Limit.of(1);

    private final InviteRepository invites;
    private final SeatRepository seats;
    private final WaitingRepository waiting;
    private final JoinRequestRepository requests;
    private final SeatOwnership ownership;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            InviteRepository invites,
            SeatRepository seats,
            WaitingRepository waiting,
            JoinRequestRepository requests,
            SeatOwnership ownership,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invites = invites;
        this.seats = seats;
        this.waiting = waiting;
        this.requests = requests;
        this.ownership = ownership;
        this.events = events;
        this.clock = clock;
    }

    /** Gives a person who came by the link one seat, the one they have, or a place in the line. */
    JoinResult join(ClassId labClass, UserId person) {
        var invite = invites.hold(labClass.value()).orElseThrow(() -> new ClassNotFound(labClass));
        var mine = seats.findByLabClassAndPerson(labClass.value(), person.value());
        if (mine.isPresent()) {
            return new JoinResult.Seated(labClass, mine.get().id());
        }
        var line = waiting.findByLabClassAndPerson(labClass.value(), person.value());
        if (line.isPresent()) {
            return new JoinResult.Waits(labClass, position(labClass, person));
        }
        var asked = requests.findByLabClassAndPerson(labClass.value(), person.value());
        if (asked.isPresent()) {
            return asked.get().isOpen() ? new JoinResult.Asks(labClass) : refused(Text.of("lab.join.notApproved"));
        }
        var closed = invite.closed(clock.instant());
        if (closed.isPresent()) {
            return refused(closed.get());
        }
        invite.used();
        return admitOrAsk(invite, person);
    }

    private static JoinResult refused(Text why) {
        return new JoinResult.Refused(List.of(new Problem(why, null)));
    }

    /** Takes one use of a link for an account that is about to be made; or says why nobody may come by it now. */
    Optional<Text> reserve(ClassId labClass) {
        var invite = invites.hold(labClass.value()).orElseThrow(() -> new ClassNotFound(labClass));
        var closed = invite.closed(clock.instant());
        if (closed.isEmpty()) {
            invite.used();
        }
        return closed;
    }

    /** Gives a reserved use back: no account was made. */
    void giveBack(ClassId labClass) {
        invites.hold(labClass.value()).ifPresent(Invite::unused);
    }

    /** Gives a new person, whose use of the link is reserved, a seat or a place in the line, or has them wait for the teacher. */
    JoinResult joinReserved(ClassId labClass, UserId person) {
        return admitOrAsk(invites.hold(labClass.value()).orElseThrow(() -> new ClassNotFound(labClass)), person);
    }

    /** Lets those of some people in who have asked; returns how many. */
    int approve(ClassId labClass, Collection<UUID> people) {
        var invite = invites.hold(labClass.value()).orElseThrow(() -> new ClassNotFound(labClass));
        var asking = requests.open(labClass.value(), people);
        asking.forEach(request -> {
            requests.delete(request);
            seatOrLine(invite, request.person());
        });
        return asking.size();
    }

    /** Lets those of some people not in who have asked, and gives their uses of the link back; returns how many. */
    int refuse(ClassId labClass, Collection<UUID> people) {
        var invite = invites.hold(labClass.value()).orElseThrow(() -> new ClassNotFound(labClass));
        var asking = requests.open(labClass.value(), people);
        asking.forEach(request -> {
            request.refuse();
            invite.unused();
            events.publishEvent(new LabEvent.SomebodyRefused(labClass, invite.tenant(), request.person()));
        });
        return asking.size();
    }

    private JoinResult admitOrAsk(Invite invite, UserId person) {
        if (invite.isTrusted()) {
            return seatOrLine(invite, person);
        }
        requests.save(new JoinRequest(invite.labClass(), person, clock.instant()));
        events.publishEvent(new LabEvent.SomebodyAsks(invite.labClass(), invite.tenant(), person));
        return new JoinResult.Asks(invite.labClass());
    }

    private JoinResult seatOrLine(Invite invite, UserId person) {
        var labClass = invite.labClass();
        return seatFor(invite, person)
                .<JoinResult>map(seat -> new JoinResult.Seated(labClass, seat.id()))
                .orElseGet(() -> wait(invite, person));
    }

    /** Takes a seat from a person and gives it to whoever waits longest; false when the person does not sit there. */
    boolean free(Seat seat, UserId from) {
        var invite = invites.hold(seat.labClass().value()).orElseThrow(() -> new ClassNotFound(seat.labClass()));
        if (seats.leave(seat.id().value(), from.value()) == 0) {
            return false;
        }
        ownership.freed(seat);
        events.publishEvent(new LabEvent.SeatChanged(seat.labClass(), invite.tenant(), seat.id(), from));
        fill(invite);
        return true;
    }

    /** Gives free seats to those who wait, first come first served; called when seats were added or repaired. */
    void fill(ClassId labClass) {
        invites.hold(labClass.value()).ifPresent(this::fill);
    }

    private void fill(Invite invite) {
        var next = waiting.line(invite.labClass().value(), ONE);
        while (!next.isEmpty() && seatFor(invite, next.getFirst().person()).isPresent()) {
            waiting.delete(next.getFirst());
            next = waiting.line(invite.labClass().value(), ONE);
        }
    }

    private Optional<Seat> seatFor(Invite invite, UserId person) {
        var free = seats.free(invite.labClass().value(), ONE);
        while (!free.isEmpty()) {
            var seat = free.getFirst();
            if (seats.take(seat.id().value(), person.value(), clock.instant()) == 1) {
                ownership.taken(seat, person);
                events.publishEvent(new LabEvent.SeatChanged(invite.labClass(), invite.tenant(), seat.id(), person));
                return Optional.of(seat);
            }
            free = seats.free(invite.labClass().value(), ONE);
        }
        return Optional.empty();
    }

    private JoinResult wait(Invite invite, UserId person) {
        waiting.save(new WaitingPerson(invite.labClass(), person, clock.instant()));
        events.publishEvent(new LabEvent.SomebodyWaits(invite.labClass(), invite.tenant(), person));
        return new JoinResult.Waits(invite.labClass(), position(invite.labClass(), person));
    }

    private int position(ClassId labClass, UserId person) {
        var line = waiting.line(labClass.value(), Limit.unlimited());
        return 1 + line.stream().map(WaitingPerson::person).toList().indexOf(person);
    }
}

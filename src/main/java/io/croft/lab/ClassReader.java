package io.croft.lab;

import io.croft.access.UserId;
import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestRow;
import io.croft.job.JobId;
import io.croft.people.People;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Puts a class's page together from the class, its seats, its line, people's names and the inventory: a handful of
 * statements however many seats there are.
 */
@Component
class ClassReader {

    private final SeatRepository seats;
    private final WaitingRepository waiting;
    private final JoinRequestRepository requests;
    private final People people;
    private final GuestSight guests;

    ClassReader(
            SeatRepository seats,
            WaitingRepository waiting,
            JoinRequestRepository requests,
            People people,
            GuestSight guests) {
        this.seats = seats;
        this.waiting = waiting;
        this.requests = requests;
        this.people = people;
        this.guests = guests;
    }

    ClassDetails details(Course course) {
        var all = seats.findByCourseOrderByNumber(course.id().value());
        var line = waiting.line(course.id().value(), Limit.unlimited());
        var names = people.names(peopleOf(course, all, line));
        var rows = guests.rows(
                all.stream().flatMap(seat -> seat.machine().stream()).toList());
        return new ClassDetails(
                course.id(),
                course.name(),
                course.code().value(),
                course.description(),
                course.owner(),
                names.getOrDefault(course.owner(), ""),
                course.origin().templateName(),
                course.method(),
                course.origin().node(),
                course.state(),
                course.reason(),
                course.seatsWanted(),
                course.login(),
                course.teacher().orElse(null),
                course.job().map(JobId::new).orElse(null),
                course.createdAt(),
                all.stream().map(seat -> details(seat, names, rows)).toList(),
                line.stream()
                        .map(one -> new PersonWaiting(one.person(), names.getOrDefault(one.person(), ""), one.since()))
                        .toList(),
                asking(course));
    }

    /** Who waits for the teacher; somebody whose account is gone does not. */
    private List<PersonAsking> asking(Course course) {
        var open = requests.open(course.id().value());
        var known = people.some(open.stream().map(JoinRequest::person).toList());
        return open.stream()
                .flatMap(request -> Optional.ofNullable(known.get(request.person()))
                        .map(person -> new PersonAsking(
                                person.id(), person.name(), person.email(), person.addressGiven(), request.since()))
                        .stream())
                .toList();
    }

    /** Everything the class has made on the cluster, as names with VM ids. */
    List<String> machines(Course course) {
        var found = new ArrayList<String>();
        seats.findByCourseOrderByNumber(course.id().value())
                .forEach(seat -> seat.machine().ifPresent(ref -> found.add(label(seat.name(), ref))));
        course.base().ifPresent(ref -> found.add(label(course.code().base(), ref)));
        course.teacher().ifPresent(ref -> found.add(label(course.code().teacher(), ref)));
        return List.copyOf(found);
    }

    private static String label(String name, GuestRef ref) {
        return name + " (" + ref.vmid() + ")";
    }

    private static Set<UserId> peopleOf(Course course, List<Seat> seats, List<WaitingPerson> line) {
        var ids = new HashSet<UserId>();
        ids.add(course.owner());
        seats.forEach(seat -> seat.person().ifPresent(ids::add));
        line.forEach(one -> ids.add(one.person()));
        return ids;
    }

    private static SeatDetails details(Seat seat, Map<UserId, String> names, Map<GuestRef, GuestRow> rows) {
        var row = seat.machine().map(rows::get).orElse(null);
        return new SeatDetails(
                seat.id(),
                seat.number(),
                seat.name(),
                seat.state(),
                seat.reason(),
                seat.doing(),
                seat.machine().orElse(null),
                GuestSight.power(row),
                GuestSight.address(row),
                seat.person().orElse(null),
                seat.person().map(person -> names.getOrDefault(person, "")).orElse(null),
                seat.takenAt().orElse(null));
    }
}

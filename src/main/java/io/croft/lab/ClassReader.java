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
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Assembles the details of a class from the class, its seats, names of people and the inventory, with a fixed number of
 * statements.
 */
@Component
class ClassReader {

    private final SeatRepository seats;
    private final People people;
    private final GuestListing guests;

    ClassReader(SeatRepository seats, People people, GuestListing guests) {
        this.seats = seats;
        this.people = people;
        this.guests = guests;
    }

    ClassDetails details(LabClass labClass, boolean manages) {
        var all = seats.findByLabClassOrderByNumber(labClass.id().value());
        var names = people.names(peopleOf(labClass, all));
        var rows = guests.rows(
                all.stream().flatMap(seat -> seat.machine().stream()).toList());
        return new ClassDetails(
                labClass.id(),
                labClass.name(),
                labClass.code().value(),
                labClass.description(),
                labClass.owner(),
                names.getOrDefault(labClass.owner(), ""),
                labClass.origin().templateName(),
                labClass.method(),
                labClass.origin().node(),
                labClass.state(),
                labClass.reason(),
                labClass.seatsWanted(),
                labClass.login(),
                labClass.teacher().orElse(null),
                labClass.job().map(JobId::new).orElse(null),
                labClass.createdAt(),
                manages,
                all.stream().map(seat -> details(seat, names, rows)).toList());
    }

    /** All guests the class has made on the cluster, as names with VM ids. */
    List<String> machines(LabClass labClass) {
        var found = new ArrayList<String>();
        seats.findByLabClassOrderByNumber(labClass.id().value())
                .forEach(seat -> seat.machine().ifPresent(ref -> found.add(label(seat.name(), ref))));
        labClass.base().ifPresent(ref -> found.add(label(labClass.code().base(), ref)));
        labClass.teacher().ifPresent(ref -> found.add(label(labClass.code().teacher(), ref)));
        return List.copyOf(found);
    }

    private static String label(String name, GuestRef ref) {
        return name + " (" + ref.vmid() + ")";
    }

    private static Set<UserId> peopleOf(LabClass labClass, List<Seat> seats) {
        var ids = new HashSet<UserId>();
        ids.add(labClass.owner());
        seats.forEach(seat -> seat.person().ifPresent(ids::add));
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
                GuestListing.power(row),
                GuestListing.address(row),
                seat.person().orElse(null),
                seat.person().map(person -> names.getOrDefault(person, "")).orElse(null),
                seat.takenAt().orElse(null));
    }
}

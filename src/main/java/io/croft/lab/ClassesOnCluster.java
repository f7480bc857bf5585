package io.croft.lab;

import io.croft.access.TenantId;
import io.croft.cluster.ClusterGrant;
import io.croft.cluster.ClusterHoldings;
import io.croft.cluster.ClusterId;
import io.croft.inventory.GuestRef;
import io.croft.inventory.GuestRow;
import io.croft.inventory.GuestState;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The classes whose machines stand on a cluster. */
@Component
class ClassesOnCluster implements ClusterHoldings {

    private static final int NAMED = 5;

    private final CourseRepository courses;
    private final SeatRepository seats;
    private final GuestSight sight;

    ClassesOnCluster(CourseRepository courses, SeatRepository seats, GuestSight sight) {
        this.courses = courses;
        this.seats = seats;
        this.sight = sight;
    }

    @Override
    public List<Text> on(ClusterId cluster, @Nullable TenantId company) {
        return told("lab.standsThere", courses.namesOn(cluster.value(), company == null ? null : company.value()));
    }

    @Override
    public List<Text> outside(ClusterGrant grant) {
        var names = courses.on(grant.cluster().value(), grant.company().value()).stream()
                .filter(course -> standsOutside(course, grant))
                .map(Course::name)
                .toList();
        return told("lab.standsOutside", names);
    }

    private boolean standsOutside(Course course, ClusterGrant grant) {
        var storage = course.origin().storage();
        return !grant.allowsNode(course.origin().node())
                || (storage != null && !grant.allowsStorage(storage))
                || sight.rows(machines(course)).values().stream().anyMatch(row -> standsOutside(row, grant));
    }

    /** A machine that was made and not seen yet has no node. */
    private static boolean standsOutside(GuestRow row, ClusterGrant grant) {
        return row.state() != GuestState.GONE && !row.node().isEmpty() && !grant.allowsNode(row.node());
    }

    private List<GuestRef> machines(Course course) {
        return Stream.concat(
                        Stream.of(course.teacher(), course.base()),
                        seats.findByCourseOrderByNumber(course.id().value()).stream()
                                .map(Seat::machine))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Text> told(String key, List<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        var some = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return List.of(Text.of(key, names.size(), names.size() > NAMED ? some + " …" : some));
    }
}

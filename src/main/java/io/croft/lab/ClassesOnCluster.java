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

/** Reports the classes with machines on a cluster. */
@Component
class ClassesOnCluster implements ClusterHoldings {

    private static final int NAMED = 5;

    private final LabClassRepository labClasses;
    private final SeatRepository seats;
    private final GuestListing sight;

    ClassesOnCluster(LabClassRepository labClasses, SeatRepository seats, GuestListing sight) {
        this.labClasses = labClasses;
        this.seats = seats;
        this.sight = sight;
    }

    @Override
    public List<Text> on(ClusterId cluster, @Nullable TenantId company) {
        return told("lab.standsThere", labClasses.namesOn(cluster.value(), company == null ? null : company.value()));
    }

    @Override
    public List<Text> outside(ClusterGrant grant) {
        var names = labClasses.on(grant.cluster().value(), grant.company().value()).stream()
                .filter(labClass -> standsOutside(labClass, grant))
                .map(LabClass::name)
                .toList();
        return told("lab.standsOutside", names);
    }

    private boolean standsOutside(LabClass labClass, ClusterGrant grant) {
        var storage = labClass.origin().storage();
        return !grant.allowsNode(labClass.origin().node())
                || (storage != null && !grant.allowsStorage(storage))
                || sight.rows(machines(labClass)).values().stream().anyMatch(row -> standsOutside(row, grant));
    }

    /** Whether a machine is on a node or storage the grant leaves out; one that was not seen yet has no node. */
    private static boolean standsOutside(GuestRow row, ClusterGrant grant) {
        return row.state() != GuestState.GONE && !row.node().isEmpty() && !grant.allowsNode(row.node());
    }

    private List<GuestRef> machines(LabClass labClass) {
        return Stream.concat(
                        Stream.of(labClass.teacher(), labClass.base()),
                        seats.findByLabClassOrderByNumber(labClass.id().value()).stream()
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

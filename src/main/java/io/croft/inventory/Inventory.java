package io.croft.inventory;

import io.croft.cluster.ClusterId;
import io.croft.cluster.Speakers;
import io.croft.database.Processes;
import io.croft.kernel.Unrecorded;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the mirror close to what is really there. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@PreAuthorize("isAuthenticated()")
public class Inventory {

    private final GuestRefresh guests;
    private final SyncEngine engine;
    private final SyncRecords records;
    private final Speakers speakers;
    private final Processes processes;

    Inventory(GuestRefresh guests, SyncEngine engine, SyncRecords records, Speakers speakers, Processes processes) {
        this.guests = guests;
        this.engine = engine;
        this.records = records;
        this.speakers = speakers;
        this.processes = processes;
    }

    /**
     * Reads one guest at once, state and configuration, and writes down what changed. Returns when that is done; a guest
     * that does not exist is noted as gone. Failures of the cluster are thrown.
     */
    @Unrecorded("reads a cluster sooner")
    public void refresh(GuestRef ref) {
        guests.refresh(ref);
    }

    /** Reads a cluster as soon as possible; returns at once. */
    @PreAuthorize("hasAuthority('cluster.manage')")
    @Unrecorded("reads a cluster sooner")
    public void syncNow(ClusterId cluster) {
        engine.readNow(cluster);
    }

    /** Tells that work of Croft on a cluster ended, so that it is read sooner; returns at once. */
    @Unrecorded("reads a cluster sooner")
    public void workEnded(ClusterId cluster) {
        engine.workEnded(cluster);
    }

    /**
     * Notes that somebody looks at guests, so that clusters are read more often for the next minute. Screens repeat it
     * while they are open.
     */
    @Unrecorded("reads a cluster sooner")
    public void somebodyLooks() {
        engine.somebodyLooks();
    }

    /** How reading goes, per cluster. */
    @PreAuthorize("hasAuthority('cluster.manage')")
    @Transactional(readOnly = true)
    public List<SyncStatus> status() {
        return records.all().stream()
                .map(status -> status.readBy(readBy(status.cluster())))
                .toList();
    }

    private @Nullable String readBy(ClusterId cluster) {
        return processes.hasOthers()
                ? speakers.speakerOf(cluster).map(processes::shown).orElse("")
                : null;
    }
}

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

/** Updates the mirror of the clusters. */
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
     * Reads state and configuration of one guest and stores what changed, before it returns. A guest that does not
     * exist is marked as gone.
     *
     * @throws io.croft.proxmox.error.ProxmoxException when the cluster cannot be asked
     */
    @Unrecorded("reads a cluster sooner")
    public void refresh(GuestRef ref) {
        guests.refresh(ref);
    }

    /** Requests a round over a cluster as soon as possible; returns at once. */
    @PreAuthorize("hasAuthority('cluster.manage')")
    @Unrecorded("reads a cluster sooner")
    public void syncNow(ClusterId cluster) {
        engine.readNow(cluster);
    }

    /** Reports that Croft changed a cluster, so that it is read sooner; returns at once. */
    @Unrecorded("reads a cluster sooner")
    public void workEnded(ClusterId cluster) {
        engine.workEnded(cluster);
    }

    /** Makes clusters be read more often for the next minute; screens that show guests call it repeatedly. */
    @Unrecorded("reads a cluster sooner")
    public void somebodyLooks() {
        engine.somebodyLooks();
    }

    /** How reading of each cluster goes. */
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

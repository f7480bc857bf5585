package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.storage.ContentFilter;
import io.croft.proxmox.storage.ContentKind;
import io.croft.proxmox.storage.StorageApi;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;

/**
 * The state in which a backup is not on its storage any more. Its name contains the second in which it began and is not
 * reused.
 */
final class DesiredDeletion implements DesiredState {

    private static final Set<String> TASKS = Set.of("imgdel");

    private final StoredBackup backup;
    private final ClusterListing sight;
    private final TaskFollower tasks;
    private boolean unsure;

    DesiredDeletion(StoredBackup backup, ClusterListing sight, TaskFollower tasks) {
        this.backup = backup;
        this.sight = sight;
        this.tasks = tasks;
    }

    @Override
    public GuestRef guest() {
        return new GuestRef(backup.cluster(), backup.vmid());
    }

    @Override
    public boolean reached(WorkContext work) throws InterruptedException {
        if (unsure) {
            awaitBegun(work);
        }
        return storage().content(new ContentFilter(ContentKind.BACKUP, backup.vmid())).stream()
                .noneMatch(volume -> volume.volid().equals(backup.volume()));
    }

    private void awaitBegun(WorkContext work) throws InterruptedException {
        unsure = false;
        Optional<Upid> begun =
                RunningTasks.find(sight.connect(backup.cluster()), TASKS, backup.vmid() + "@" + backup.storage());
        if (begun.isPresent()) {
            var _ = tasks.follow(backup.cluster(), begun.get(), work.progress());
        }
    }

    @Override
    public Set<Lane> lanes() {
        return Set.of(
                new Lane.OfCluster(backup.cluster()),
                new Lane.OfNode(backup.cluster(), backup.node()),
                new Lane.OfStorage(backup.cluster(), backup.storage()));
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        return storage().delete(backup.volume());
    }

    @Override
    public void missed() {
        unsure = true;
    }

    @Override
    public Text unable(Text reason) {
        return Unable.to("deleteBackup", guest(), reason);
    }

    private StorageApi storage() {
        return sight.connect(backup.cluster()).node(backup.node()).storage(backup.storage());
    }
}

package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import io.croft.proxmox.error.ProxmoxException;
import io.croft.proxmox.tasks.TaskLogLine;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The state in which a backup with a mark in its notes exists. When PVE makes a backup and fails to write its notes, it
 * only warns; such a backup is not repeated, since each attempt would leave another archive.
 */
final class DesiredBackup implements DesiredState {

    private static final int LOG_LINES = 500;
    private static final Pattern ARCHIVE =
            Pattern.compile("creating (?:vzdump|Proxmox Backup Server) archive '([^']+)'");

    private final DesiredGuest goal;
    private final ClusterListing sight;
    private @Nullable Upid made;

    DesiredBackup(DesiredGuest goal, ClusterListing sight) {
        this.goal = goal;
        this.sight = sight;
    }

    @Override
    public GuestRef guest() {
        return goal.guest();
    }

    /** The guest as it was seen last. */
    SeenGuest last() {
        return goal.last();
    }

    @Override
    public boolean reached(WorkContext work) throws InterruptedException {
        return goal.reached(work);
    }

    @Override
    public Set<Lane> lanes() {
        return goal.lanes();
    }

    @Override
    public Optional<Upid> attempt(WorkContext work) {
        Optional<Upid> task = goal.attempt(work);
        made = task.orElse(null);
        return task;
    }

    @Override
    public void missed() {
        goal.missed();
    }

    /** PVE returned no task and made no backup: the guest is on another node. */
    @Override
    public RetryDecision inVain() {
        return made == null
                ? goal.inVain()
                : new RetryDecision(
                        RetryDecision.Action.STOP,
                        FailureKind.FAILED,
                        Text.of("dispatch.backup.unmarked", guest().vmid(), archive(made)));
    }

    /** The archive named in the log of the task, or else the task. */
    private String archive(Upid task) {
        try {
            return sight.connect(guest().cluster()).node(task.node()).task(task).log(0, LOG_LINES).stream()
                    .map(TaskLogLine::text)
                    .flatMap(line -> ARCHIVE.matcher(line).results())
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(task.text());
        } catch (ProxmoxException _) {
            return task.text();
        }
    }

    @Override
    public Text unable(Text reason) {
        return goal.unable(reason);
    }
}

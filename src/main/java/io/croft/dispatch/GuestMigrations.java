package io.croft.dispatch;

import static io.croft.dispatch.GuestGoals.configured;

import io.croft.dispatch.DesiredGuest.Verb;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Moves guests to other nodes of their cluster, with the guarantees of {@link GuestWork}. Local disks are moved too. A
 * move that is running already is waited for, whoever started it.
 */
@InnerBean("works for jobs; the room whose job it is checks each item's right before it calls")
@Component
public class GuestMigrations {

    private static final String LOCK = "migrate";

    private final GuestGoals goals;

    GuestMigrations(GuestGoals goals) {
        this.goals = goals;
    }

    /**
     * Moves the guest to a node. A running machine keeps running; a running container is restarted there if the order
     * allows it.
     *
     * @throws WorkFailed of kind {@link FailureKind#REFUSED} for a running container that must not be restarted, and of
     *     kind {@link FailureKind#SILENT} while either node does not answer
     */
    public void migrate(MarkedGuest guest, MigrateGuest order, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new Verb(
                        "migrate",
                        Set.of("qmigrate", "vzmigrate"),
                        configured(seen -> hasArrived(seen, guest, order)),
                        seen -> move(seen, guest, order),
                        seen -> Stream.of(seen.node(), order.node())
                                .map(node -> new Lane.OfMoves(guest.ref().cluster(), node))
                                .collect(Collectors.toSet())),
                work);
    }

    /** Whether the guest is on the node without the lock of a move, which may outlive its task and is waited for. */
    private static boolean hasArrived(SeenGuest seen, MarkedGuest guest, MigrateGuest order) {
        if (!seen.node().equals(order.node())) {
            return false;
        }
        if (seen.config().lock().filter(LOCK::equals).isPresent()) {
            throw new LockSeen(guest.ref(), LOCK);
        }
        return true;
    }

    private static Optional<Upid> move(SeenGuest seen, MarkedGuest guest, MigrateGuest order) {
        if (seen.config().kind() == GuestKind.LXC
                && !order.mayRestart()
                && seen.api().state() == GuestState.RUNNING) {
            throw new WorkFailed(
                    FailureKind.REFUSED,
                    Text.of("dispatch.migrate.restart", guest.ref().vmid()));
        }
        return Optional.of(seen.api().migrate(order));
    }
}

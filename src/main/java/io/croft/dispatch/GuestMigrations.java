package io.croft.dispatch;

import static io.croft.dispatch.GuestGoals.configured;

import io.croft.dispatch.DesiredGuest.Verb;
import io.croft.kernel.Text;
import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.tasks.Upid;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moves guests to other nodes of their cluster, machines and containers alike, with the promises of {@link GuestWork}. Local disks go
 * along. A move that goes on already is awaited, whoever began it.
 */
@Component
public class GuestMigrations {

    private static final String LOCK = "migrate";

    private final GuestGoals goals;

    GuestMigrations(GuestGoals goals) {
        this.goals = goals;
    }

    /**
     * Brings the guest to a node. A machine that runs goes on running; a container that runs is restarted there if that is allowed.
     *
     * @throws WorkFailed of kind {@link FailureKind#REFUSED} for a running container that must not be restarted, and of kind
     *     {@link FailureKind#SILENT} while either node does not answer
     */
    public void migrate(MarkedGuest guest, MigrateGuest order, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new Verb(
                        "migrate",
                        Set.of("qmigrate", "vzmigrate"),
                        configured(seen -> hasArrived(seen, order)),
                        seen -> move(seen, guest, order),
                        _ -> Set.of(new Lane.OfNode(guest.ref().cluster(), order.node()))),
                work);
    }

    private static boolean hasArrived(SeenGuest seen, MigrateGuest order) {
        return seen.node().equals(order.node())
                && seen.config().lock().filter(LOCK::equals).isEmpty();
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

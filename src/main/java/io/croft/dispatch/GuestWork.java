package io.croft.dispatch;

import static io.croft.dispatch.GuestGoals.asked;
import static io.croft.dispatch.GuestGoals.configured;
import static io.croft.dispatch.GuestGoals.task;

import io.croft.inventory.GuestRef;
import io.croft.kernel.InnerBean;
import io.croft.proxmox.cluster.GuestState;
import io.croft.proxmox.tasks.Upid;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes guests on PVE. Every verb blocks its (virtual) thread until PVE has really done it, may be called again after a failure,
 * a time-out or a killed process without doing anything twice, and throws {@link WorkFailed} with PVE's words when it cannot be
 * done. A guest that does not carry its mark is not touched. Call it outside of transactions. Whether the person may do this to the guest is checked by the calling room.
 */
@InnerBean("works for jobs; the room whose job it is checks each item's right before it calls")
@Component
public class GuestWork {

    private final GuestGoals goals;
    private final RetryLoop effort;
    private final ClusterListing sight;
    private final TaskFollower tasks;
    private final VmIds vmIds;
    private final Mirroring mirroring;
    private final RunningGuests running;
    private final Clock clock;

    GuestWork(
            GuestGoals goals,
            RetryLoop effort,
            ClusterListing sight,
            TaskFollower tasks,
            VmIds vmIds,
            Mirroring mirroring,
            RunningGuests running,
            Clock clock) {
        this.goals = goals;
        this.effort = effort;
        this.sight = sight;
        this.tasks = tasks;
        this.vmIds = vmIds;
        this.mirroring = mirroring;
        this.running = running;
        this.clock = clock;
    }

    /** Clones a guest; returns the clone, which has another id than was wished when somebody else took that one meanwhile. */
    public GuestRef clone(CloneGuest order, WorkContext work) throws InterruptedException {
        return make(new CloneMaking(order, sight), work);
    }

    /** Creates a guest; returns it, which has another id than was wished when somebody else took that one meanwhile. */
    public GuestRef create(CreateGuest order, WorkContext work) throws InterruptedException {
        return make(new CreateMaking(order, sight), work);
    }

    /**
     * Reads a guest into the mirror, so that what is decided next is decided of the guest that stands under the number now; fails with
     * {@link FailureKind#GONE} when there is none.
     */
    public void know(GuestRef guest, WorkContext work) throws InterruptedException {
        effort.reach(mirroring.known(guest, sight), work);
    }

    /** Makes a stopped machine a template, for ever. */
    public void makeTemplate(MarkedGuest guest, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new DesiredGuest.Verb(
                        "template",
                        Set.of("qmtemplate", "vztemplate"),
                        configured(seen -> seen.config().template()),
                        seen -> seen.api().template(),
                        _ -> Set.of()),
                work);
    }

    /** Takes a snapshot unless there is one of this name. */
    public void snapshot(MarkedGuest guest, String name, @Nullable String description, WorkContext work)
            throws InterruptedException {
        goals.reach(
                guest,
                new DesiredGuest.Verb(
                        "snapshot",
                        configured(seen -> Snapshots.has(seen, name)),
                        task(api -> api.snapshot(name, description))),
                work);
    }

    /** Goes back to a snapshot, losing what came after it; starting it again is for {@link #start}, which counts what runs. */
    public void rollback(MarkedGuest guest, String name, WorkContext work) throws InterruptedException {
        once(guest, "rollback", task(api -> api.rollback(name)), work);
    }

    /** Deletes a snapshot if there is one of this name. */
    public void deleteSnapshot(MarkedGuest guest, String name, WorkContext work) throws InterruptedException {
        goals.reach(
                guest,
                new DesiredGuest.Verb(
                        "deleteSnapshot",
                        asked(api -> Snapshots.lacks(api, name)),
                        task(api -> api.deleteSnapshot(name))),
                work);
    }

    /** Starts the guest, if its company may have one more running; refused with words else. */
    public void start(MarkedGuest guest, WorkContext work) throws InterruptedException {
        running.begin(guest.ref());
        toState(guest, "start", GuestState.RUNNING, task(GuestApi::start), work);
    }

    /** Asks the guest to power down; fails with {@link FailureKind#TIMED_OUT} when it has not within this time. */
    public void shutdown(MarkedGuest guest, Duration timeout, WorkContext work) throws InterruptedException {
        toState(guest, "shutdown", GuestState.STOPPED, task(api -> api.shutdown(timeout)), work);
    }

    /** Switches the guest off. */
    public void stop(MarkedGuest guest, WorkContext work) throws InterruptedException {
        toState(guest, "stop", GuestState.STOPPED, task(GuestApi::stop), work);
    }

    /** Asks the guest to power down and starts it again. */
    public void reboot(MarkedGuest guest, Duration timeout, WorkContext work) throws InterruptedException {
        once(guest, "reboot", task(api -> api.reboot(timeout)), work);
    }

    /**
     * Changes the configuration; the same change may be made twice. It is made to the configuration in which the mark was seen and to
     * no other: one that has changed meanwhile is read again first.
     */
    public void change(MarkedGuest guest, GuestChange change, WorkContext work) throws InterruptedException {
        once(
                guest,
                "change",
                seen -> {
                    seen.api().update(change, seen.config().digest());
                    return Optional.empty();
                },
                work);
    }

    /**
     * Deletes a guest with its disks, and gives its id back; false when there was none, whose id stays leased until whoever called has
     * looked what else is left of it.
     */
    public boolean destroy(MarkedGuest guest, WorkContext work) throws InterruptedException {
        DesiredAbsence goal = new DesiredAbsence(guest, sight, tasks, vmIds, new FreshLook(clock));
        goals.reach(goal, work);
        return goal.deleted();
    }

    /** Whether the guest exists now and carries this mark. */
    public boolean exists(MarkedGuest guest) {
        return sight.lookEverywhere(guest.ref())
                .filter(seen -> seen.carries(guest.sign()))
                .isPresent();
    }

    private GuestRef make(GuestMaking making, WorkContext work) throws InterruptedException {
        DesiredNewGuest goal = new DesiredNewGuest(making, sight, tasks, vmIds);
        goals.reach(goal, work);
        return goal.guest();
    }

    private void toState(
            MarkedGuest guest,
            String verb,
            GuestState state,
            Function<SeenGuest, Optional<Upid>> request,
            WorkContext work)
            throws InterruptedException {
        try {
            effort.reach(
                    goals.goal(guest, new DesiredGuest.Verb(verb, asked(api -> api.state() == state), request)), work);
            mirroring.afterPower(guest.ref(), work.urgency());
        } finally {
            running.end(guest.ref());
        }
    }

    private void once(MarkedGuest guest, String verb, Function<SeenGuest, Optional<Upid>> request, WorkContext work)
            throws InterruptedException {
        goals.reach(new Once(goals.goal(guest, new DesiredGuest.Verb(verb, asked(_ -> true), request))), work);
    }
}

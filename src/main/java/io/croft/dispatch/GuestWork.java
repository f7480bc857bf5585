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
 * Changes guests on PVE. Each method blocks its (virtual) thread until PVE has done it, is idempotent after failures,
 * time-outs and killed processes, and throws {@link WorkFailed} with the words of PVE. A guest without its mark is not
 * touched. Call it outside of transactions. The calling room checks whether the actor may do this to the guest.
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

    /** Clones a guest. Returns the clone, which has another id than the order when that one was taken meanwhile. */
    public GuestRef clone(CloneGuest order, WorkContext work) throws InterruptedException {
        return make(new CloneMaking(order, sight), work);
    }

    /** Creates a guest. Returns it; it has another id than the order when that one was taken meanwhile. */
    public GuestRef create(CreateGuest order, WorkContext work) throws InterruptedException {
        return make(new CreateMaking(order, sight), work);
    }

    /**
     * Reads a guest into the mirror, so that later decisions are about the guest that has the VM id now.
     *
     * @throws WorkFailed of kind {@link FailureKind#GONE} when it does not exist
     */
    public void know(GuestRef guest, WorkContext work) throws InterruptedException {
        effort.reach(mirroring.known(guest, sight), work);
    }

    /** Turns a stopped machine into a template, which cannot be undone. */
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

    /**
     * Returns to a snapshot; everything after it is lost. Does not start the guest: use {@link #start}, which checks
     * the limit of running guests.
     */
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

    /**
     * Starts the guest.
     *
     * @throws WorkFailed also when the limit of running guests of its company is reached
     */
    public void start(MarkedGuest guest, WorkContext work) throws InterruptedException {
        running.begin(guest.ref());
        toState(guest, "start", GuestState.RUNNING, task(GuestApi::start), work);
    }

    /**
     * Asks the guest to power down.
     *
     * @throws WorkFailed of kind {@link FailureKind#TIMED_OUT} when it has not within the timeout
     */
    public void shutdown(MarkedGuest guest, Duration timeout, WorkContext work) throws InterruptedException {
        toState(guest, "shutdown", GuestState.STOPPED, task(api -> api.shutdown(timeout)), work);
    }

    /** Switches the guest off without asking it. */
    public void stop(MarkedGuest guest, WorkContext work) throws InterruptedException {
        toState(guest, "stop", GuestState.STOPPED, task(GuestApi::stop), work);
    }

    /** Asks the guest to power down and starts it again. */
    public void reboot(MarkedGuest guest, Duration timeout, WorkContext work) throws InterruptedException {
        once(guest, "reboot", task(api -> api.reboot(timeout)), work);
    }

    /**
     * Changes the configuration; idempotent. The change is applied only to the configuration in which the mark was
     * seen; when it has changed meanwhile, it is read again first.
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
     * Deletes a guest with its disks and releases its id; false when it did not exist. Then its id stays leased until
     * the caller has checked for leftovers and releases it.
     */
    public boolean destroy(MarkedGuest guest, WorkContext work) throws InterruptedException {
        DesiredAbsence goal = new DesiredAbsence(guest, sight, tasks, vmIds, new FreshLook(clock));
        goals.reach(goal, work);
        return goal.deleted();
    }

    /** Whether the guest exists now and has this mark. */
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

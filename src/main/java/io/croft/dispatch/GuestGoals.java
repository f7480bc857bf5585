package io.croft.dispatch;

import io.croft.proxmox.tasks.Upid;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Runs verbs on guests through the {@link RetryLoop} and updates the mirror. */
@Component
class GuestGoals {

    private final RetryLoop effort;
    private final ClusterListing sight;
    private final TaskFollower tasks;
    private final Mirroring mirroring;
    private final Clock clock;

    GuestGoals(RetryLoop effort, ClusterListing sight, TaskFollower tasks, Mirroring mirroring, Clock clock) {
        this.effort = effort;
        this.sight = sight;
        this.tasks = tasks;
        this.mirroring = mirroring;
        this.clock = clock;
    }

    /** Reaches a state and updates the mirror. */
    void reach(DesiredState goal, WorkContext work) throws InterruptedException {
        effort.reach(goal, work);
        mirroring.after(goal.guest(), work.urgency());
    }

    /** Runs a verb; returns the guest as last read, which is after the verb. */
    SeenGuest reach(MarkedGuest guest, DesiredGuest.Verb verb, WorkContext work) throws InterruptedException {
        DesiredGuest goal = goal(guest, verb);
        reach(goal, work);
        return goal.last();
    }

    DesiredGuest goal(MarkedGuest guest, DesiredGuest.Verb verb) {
        return new DesiredGuest(guest, sight, tasks, new FreshLook(clock), verb);
    }

    static DesiredGuest.Sign configured(Predicate<SeenGuest> holds) {
        return new DesiredGuest.Sign.ByConfiguration(holds);
    }

    static DesiredGuest.Sign asked(Predicate<GuestApi> holds) {
        return new DesiredGuest.Sign.ByAsking(holds);
    }

    /** A request that always returns a task. */
    static Function<SeenGuest, Optional<Upid>> task(Function<GuestApi, Upid> request) {
        return seen -> Optional.of(request.apply(seen.api()));
    }
}

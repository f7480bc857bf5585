package io.croft.simulator.cluster;

import io.croft.simulator.access.AccessEntry;
import io.croft.simulator.access.Roles.Role;
import io.croft.simulator.access.SecondFactors.Factor;
import io.croft.simulator.access.User;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestConfig;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.guest.PowerState;
import io.croft.simulator.task.Task;
import io.croft.simulator.task.Upid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of a cluster that survives a restart, besides the files of its storages. */
public record SavedState(
        List<SavedGuest> guests,
        List<User> users,
        List<Role> roles,
        List<AccessEntry> access,
        List<Pools.Pool> pools,
        Map<String, List<Factor>> factors,
        List<SavedTask> tasks) {

    /** A guest with its configuration in the text form of {@code /etc/pve}. */
    public record SavedGuest(int id, GuestKind kind, String node, String config, PowerState power) {}

    /** A task; one that was running has no known end. */
    public record SavedTask(String upid, String exitStatus, long endTime, List<String> log) {}

    /** The present state. */
    public static SavedState of(Cluster cluster) {
        return new SavedState(
                cluster.guests().all().stream().map(SavedState::guest).toList(),
                List.copyOf(cluster.users().all()),
                cluster.roles().all().stream().filter(role -> !role.special()).toList(),
                cluster.access().entries(),
                List.copyOf(cluster.pools().all()),
                cluster.secondFactors().all(),
                cluster.tasks().all().stream().map(SavedState::task).toList());
    }

    private static SavedGuest guest(Guest guest) {
        return new SavedGuest(
                guest.id(), guest.kind(), guest.node(), guest.config().text(), guest.power());
    }

    private static SavedTask task(Task task) {
        @Nullable String status = task.exitStatus();
        return status == null
                ? new SavedTask(task.upid().toString(), "unexpected status", 0, task.log())
                : new SavedTask(task.upid().toString(), status, task.endTime(), task.log());
    }

    /** Restores the state into a new cluster. */
    public void restoreInto(Cluster cluster) {
        guests.forEach(saved -> cluster.guests()
                .create(saved.node(), saved.kind(), saved.id(), GuestConfig.parse(saved.config()))
                .ifPresent(guest -> guest.power(saved.power())));
        users.forEach(cluster.users()::put);
        roles.forEach(role -> cluster.roles().replace(role.id(), role.privileges()));
        access.forEach(cluster.access()::grant);
        pools.forEach(cluster.pools()::put);
        cluster.secondFactors().restore(factors);
        oldestFirst(tasks)
                .forEach(saved -> cluster.tasks()
                        .keep(Task.ended(Upid.parse(saved.upid()), saved.exitStatus(), saved.endTime(), saved.log())));
    }

    private static Collection<SavedTask> oldestFirst(List<SavedTask> tasks) {
        return tasks.reversed();
    }
}

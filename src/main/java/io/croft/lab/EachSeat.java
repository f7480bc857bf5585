package io.croft.lab;

import io.croft.fleet.FailureReason;
import io.croft.job.JobCancelled;
import io.croft.job.JobId;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import io.croft.lab.SeatStore.SeatMachine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Runs an action on the machines of seats, one item for each, and stores at the seat when it begins, fails or is
 * cancelled.
 */
@Component
class EachSeat {

    private static final int AT_ONCE = 12;

    private final SeatStore store;

    EachSeat(SeatStore store) {
        this.store = store;
    }

    /** The action on a machine. */
    interface Deed {

        /**
         * Called before the action, at each attempt.
         *
         * @throws SeatRefused when the job may not work on the seat any more; the seat is not changed
         */
        void begins(SeatId seat);

        void on(SeatMachine machine, JobItem item) throws Exception;

        /** Called when the action was not done; without a reason when the job was cancelled. */
        void failed(SeatId seat, Optional<Text> why);
    }

    /** Skips seats that do not exist any more. */
    void work(JobRun<?> run, Collection<UUID> ids, Deed deed) {
        var machines = new LinkedHashMap<String, SeatMachine>();
        store.machines(ids).forEach(machine -> machines.put(machine.seat().key(), machine));
        var items =
                machines.values().stream().map(machine -> machine.seat().item()).toList();
        try {
            run.each(
                    items,
                    AT_ONCE,
                    item -> attempt(machines, item, deed, run.id().value()));
        } catch (JobCancelled stopped) {
            if (run.cancelled()) {
                machines.forEach((key, machine) -> {
                    if (!run.item(key).state().finished()) {
                        deed.failed(machine.seat().id(), Optional.empty());
                    }
                });
            }
            throw stopped;
        }
    }

    /** Frees the seats of a job that ended without running, except those whose items had ended before. */
    void endedUnrun(JobId job, Collection<UUID> ids, Set<String> ended, Optional<Text> why) {
        store.machines(ids).stream()
                .map(SeatMachine::seat)
                .filter(seat -> !ended.contains(seat.key()))
                .forEach(seat -> store.notReverted(seat.id(), job.value(), why));
    }

    private void attempt(Map<String, SeatMachine> machines, JobItem item, Deed deed, UUID job) throws Exception {
        var machine = Objects.requireNonNull(machines.get(item.key()));
        var seat = machine.seat().id();
        try {
            deed.begins(seat);
        } catch (SeatRefused refused) {
            store.leaves(seat, job);
            throw refused;
        }
        try {
            deed.on(machine, item);
        } catch (JobCancelled | InterruptedException stopped) {
            throw stopped;
        } catch (Exception fault) {
            if (item.movesOn()) {
                throw fault;
            }
            deed.failed(seat, Optional.of(FailureReason.of(fault)));
            throw fault;
        }
    }
}

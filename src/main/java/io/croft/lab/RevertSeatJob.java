package io.croft.lab;

import io.croft.access.Actor;
import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.WorkContext;
import io.croft.fleet.FailureReason;
import io.croft.fleet.FleetMachines;
import io.croft.job.JobCancelled;
import io.croft.job.JobHandler;
import io.croft.job.JobId;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import io.croft.lab.SeatStore.SeatMachine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reverts the machines of seats to their baseline: stops them, undoes what was done since, and starts those again that
 * were running.
 */
@Component
class RevertSeatJob implements JobHandler<RevertSeatJob.Payload> {

    static final String KIND = "lab.revert";

    private final LabClassAccess access;
    private final SeatStore store;
    private final EachSeat each;
    private final GuestWork work;
    private final FleetMachines machines;

    RevertSeatJob(LabClassAccess access, SeatStore store, EachSeat each, GuestWork work, FleetMachines machines) {
        this.access = access;
        this.store = store;
        this.each = each;
        this.work = work;
        this.machines = machines;
    }

    /**
     * The seats.
     *
     * @param startAgain those whose machines were running when it was submitted
     * @param holders who had the seats then, see {@link Claim}
     */
    record Payload(
            List<UUID> seats,
            Set<UUID> startAgain,
            @Nullable Map<UUID, UUID> holders) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public Text leftAfterCancel() {
        return Text.of("lab.revert.leaves");
    }

    @Override
    public boolean allows(Payload payload, Actor actor) {
        return access.allowsSeats(payload.seats());
    }

    @Override
    public void run(JobRun<Payload> run) {
        var wanted = run.payload();
        var claim = new Claim(run.id().value(), wanted.holders());
        each.work(
                run,
                wanted.seats(),
                new Reverting(wanted.startAgain(), claim, SeatPowerJob.urgency(wanted.seats()), run::cancelled));
    }

    @Override
    public void endedUnrun(JobId job, Payload payload, Set<String> ended, Optional<Text> why) {
        each.endedUnrun(job, payload.seats(), ended, why);
    }

    private final class Reverting implements EachSeat.Deed {

        private final Set<UUID> startAgain;
        private final Claim claim;
        private final Urgency urgency;
        private final BooleanSupplier cancelled;

        Reverting(Set<UUID> startAgain, Claim claim, Urgency urgency, BooleanSupplier cancelled) {
            this.startAgain = startAgain;
            this.claim = claim;
            this.urgency = urgency;
            this.cancelled = cancelled;
        }

        @Override
        public void begins(SeatId seat) {
            store.reverting(seat, claim);
        }

        @Override
        public void on(SeatMachine machine, JobItem item) throws Exception {
            var how = WorkContext.on(item, urgency);
            var seat = machine.seat().id();
            var starts = startAgain.contains(seat.value());
            if (!store.isPutBack(seat, claim.job())) {
                machines.revert(machine.plan().fleet(), machine.seat().machine(), machine.ref(), how);
                store.reverted(seat, claim.job(), starts);
            }
            if (starts) {
                startAgain(machine, item, how);
            }
        }

        /**
         * A start that fails or is cancelled ends the item with a warning. As failed it would be retried from the
         * beginning, which would undo what was done on the machine since.
         */
        private void startAgain(SeatMachine machine, JobItem item, WorkContext how) throws InterruptedException {
            try {
                work.start(machine.guest(), how);
                store.rests(machine.seat().id(), claim.job(), Optional.empty());
            } catch (JobCancelled stopped) {
                if (cancelled.getAsBoolean()) {
                    notStarted(machine, item, Text.of("lab.revert.startCancelled"));
                }
                throw stopped;
            } catch (RuntimeException fault) {
                if (item.movesOn()) {
                    throw fault;
                }
                notStarted(machine, item, FailureReason.of(fault));
            }
        }

        private void notStarted(SeatMachine machine, JobItem item, Text why) {
            store.rests(machine.seat().id(), claim.job(), Optional.of(why));
            item.warn(why);
        }

        @Override
        public void failed(SeatId seat, Optional<Text> why) {
            store.notReverted(seat, claim.job(), why);
        }
    }
}

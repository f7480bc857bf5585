package io.croft.lab;

import io.croft.access.Actor;
import io.croft.dispatch.GuestWork;
import io.croft.dispatch.MarkedGuest;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.WorkContext;
import io.croft.job.JobHandler;
import io.croft.job.JobId;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import io.croft.kernel.Text;
import io.croft.lab.SeatStore.SeatMachine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts, shuts down or stops the machines of seats. */
@Component
class SeatPowerJob implements JobHandler<SeatPowerJob.Payload> {

    static final String KIND = "lab.power";

    /** How long a guest may take to shut down. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LabClassAccess access;
    private final SeatStore store;
    private final EachSeat each;
    private final GuestWork work;

    SeatPowerJob(LabClassAccess access, SeatStore store, EachSeat each, GuestWork work) {
        this.access = access;
        this.store = store;
        this.each = each;
        this.work = work;
    }

    /**
     * The seats and the action.
     *
     * @param holders who had the seats when it was submitted, see {@link Claim}
     */
    record Payload(
            List<UUID> seats, SeatAction action, @Nullable Map<UUID, UUID> holders) {

        /** A start is allowed for any person, since it harms nobody. */
        Claim claim(UUID job) {
            return new Claim(job, action == SeatAction.START ? null : holders);
        }
    }

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
        return Text.of("lab.power.leaves");
    }

    @Override
    public boolean allows(Payload payload, Actor actor) {
        return access.allowsSeats(payload.seats());
    }

    @Override
    public void run(JobRun<Payload> run) {
        var wanted = run.payload();
        each.work(
                run,
                wanted.seats(),
                new Powering(wanted.action(), wanted.claim(run.id().value()), urgency(wanted.seats())));
    }

    @Override
    public void endedUnrun(JobId job, Payload payload, Set<String> ended, Optional<Text> why) {
        each.endedUnrun(job, payload.seats(), ended, why);
    }

    /** Interactive for one machine, whose button a person has pressed; bulk for a whole class. */
    static Urgency urgency(List<UUID> seats) {
        return seats.size() == 1 ? Urgency.INTERACTIVE : Urgency.NORMAL;
    }

    private final class Powering implements EachSeat.Deed {

        private final SeatAction action;
        private final Claim claim;
        private final Urgency urgency;

        Powering(SeatAction action, Claim claim, Urgency urgency) {
            this.action = action;
            this.claim = claim;
            this.urgency = urgency;
        }

        @Override
        public void begins(SeatId seat) {
            store.begins(seat, action, claim);
        }

        @Override
        public void on(SeatMachine machine, JobItem item) throws InterruptedException {
            act(machine.guest(), WorkContext.on(item, urgency));
            store.rests(machine.seat().id(), claim.job(), Optional.empty());
        }

        @Override
        public void failed(SeatId seat, Optional<Text> why) {
            store.notTold(seat, claim.job(), why);
        }

        private void act(MarkedGuest machine, WorkContext how) throws InterruptedException {
            switch (action) {
                case START -> work.start(machine, how);
                case SHUTDOWN -> work.shutdown(machine, PATIENCE, how);
                case STOP -> work.stop(machine, how);
            }
        }
    }
}

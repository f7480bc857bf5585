package io.croft.lab;

import io.croft.dispatch.LeaseRequest;
import io.croft.dispatch.NodeWork;
import io.croft.dispatch.VmIdRange;
import io.croft.dispatch.VmIds;
import io.croft.inventory.GuestRef;
import io.croft.job.JobCancelled;
import io.croft.job.JobItem;
import io.croft.job.JobRun;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What both methods do around making machines: VM ids, ownership, and a failure that stays with its seat. */
@Component
class SeatMachines {

    /** Where classes take their VM ids from. */
    private static final VmIdRange RANGE = new VmIdRange(10_000, 99_999);

    private final VmIds vmIds;
    private final NodeWork nodes;
    private final ClassLedger ledger;

    SeatMachines(VmIds vmIds, NodeWork nodes, ClassLedger ledger) {
        this.vmIds = vmIds;
        this.nodes = nodes;
        this.ledger = ledger;
    }

    /** The work of one seat. */
    @FunctionalInterface
    interface SeatWork {

        /** Makes the seat's machine. */
        void make(SeatTask task, JobItem item) throws Exception;
    }

    /** Leases a VM id per seat; a seat that has one gets the same again. */
    Map<Integer, GuestRef> lease(ClassPlan plan, Collection<SeatTask> seats) {
        var ordered = List.copyOf(seats);
        var leased = vmIds.lease(
                ordered.stream().map(seat -> request(plan, seat.mark())).toList());
        return IntStream.range(0, ordered.size())
                .boxed()
                .collect(Collectors.toMap(n -> ordered.get(n).number(), leased::get));
    }

    GuestRef lease(ClassPlan plan, Mark mark) {
        return vmIds.lease(request(plan, mark));
    }

    private static LeaseRequest request(ClassPlan plan, Mark mark) {
        return new LeaseRequest(plan.cluster(), plan.company(), mark.purpose(), RANGE);
    }

    /** Gives a seat another VM id because somebody else's guest stands under the one it had. */
    GuestRef replace(ClassPlan plan, SeatTask task, GuestRef taken) {
        var ref = vmIds.replace(taken);
        ledger.cloning(plan.id(), Map.of(task.number(), ref));
        return ref;
    }

    /** Works on every seat of the batch, so many at once; a seat that cannot be made keeps the reason. */
    void each(SeatBatch batch, JobRun<?> run, int parallelism, SeatWork work) {
        var tasks = batch.seats().stream().collect(Collectors.toMap(SeatTask::key, Function.identity()));
        run.each(
                batch.seats().stream().map(SeatTask::item).toList(),
                parallelism,
                item -> attempt(batch.plan(), Objects.requireNonNull(tasks.get(item.key())), item, work));
        var stand = batch.seats().stream()
                .filter(seat -> run.item(seat.key()).state().done())
                .map(SeatTask::number)
                .toList();
        if (!stand.isEmpty()) {
            ledger.ready(batch.plan().id(), stand);
        }
    }

    private void attempt(ClassPlan plan, SeatTask task, JobItem item, SeatWork work) throws Exception {
        try {
            ledger.requireTeacher(plan.id());
            nodes.requireAnswering(plan.cluster(), task.node());
            work.make(task, item);
        } catch (JobCancelled | InterruptedException stops) {
            throw stops;
        } catch (Exception fault) {
            if (item.movesOn()) {
                throw fault;
            }
            var reason = Reasons.of(fault);
            ledger.failed(plan.id(), task.number(), reason);
            throw new SeatRefused(reason, fault);
        }
    }
}

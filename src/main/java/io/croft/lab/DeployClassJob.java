package io.croft.lab;

import io.croft.access.Actor;
import io.croft.fleet.FailureReason;
import io.croft.fleet.FleetMachines;
import io.croft.job.JobCancelled;
import io.croft.job.JobHandler;
import io.croft.job.JobId;
import io.croft.job.JobRun;
import io.croft.job.PlannedItem;
import io.croft.joining.Places;
import io.croft.kernel.Text;
import io.croft.quota.Quotas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes what a class lacks: the machine of the teacher, the base, and every seat whose machine does not exist. The same
 * job deploys a class, adds seats and retries failed ones; it can be killed at any point and continues.
 */
@Component
class DeployClassJob implements JobHandler<DeployClassJob.Payload> {

    static final String KIND = "lab.deploy";

    private final LabClassAccess access;
    private final ClassStore store;
    private final ClassMachines machines;
    private final Places places;
    private final Quotas quotas;
    private final FleetMachines fleets;

    DeployClassJob(
            LabClassAccess access,
            ClassStore store,
            ClassMachines machines,
            Places places,
            Quotas quotas,
            FleetMachines fleets) {
        this.access = access;
        this.store = store;
        this.machines = machines;
        this.places = places;
        this.quotas = quotas;
        this.fleets = fleets;
    }

    /** The class to complete. */
    record Payload(UUID labClass) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public Text leftAfterCancel() {
        return Text.of("lab.deploy.leaves");
    }

    @Override
    public boolean allows(Payload payload, Actor actor) {
        return access.allows(new ClassId(payload.labClass()));
    }

    @Override
    public void run(JobRun<Payload> run) throws Exception {
        var id = new ClassId(run.payload().labClass());
        store.requireTeacher(id);
        var plan = store.begin(id);
        if (plan.isEmpty()) {
            run.note(Text.of("lab.deploy.gone"));
            return;
        }
        try {
            deploy(plan.get(), run);
            store.finish(id, Text.of("lab.seat.notMade"));
            quotas.commit(id.value());
            places.fill(id.target());
        } catch (JobCancelled stopped) {
            if (run.cancelled()) {
                store.finish(id, Text.of("lab.seat.cancelled"));
            }
            throw stopped;
        } catch (RuntimeException fault) {
            if (run.stopping()) {
                throw fault;
            }
            var reason = FailureReason.of(fault);
            store.finish(id, reason);
            throw new SeatRefused(reason, fault);
        }
    }

    @Override
    public void endedUnrun(JobId job, Payload payload, Set<String> ended, Optional<Text> why) {
        why.ifPresent(reason -> store.settle(new ClassId(payload.labClass()), reason));
    }

    private void deploy(ClassPlan plan, JobRun<Payload> run) throws Exception {
        var seats = store.unmade(plan.id());
        SeatTask.endDone(run, store.made(plan.id())::contains);
        run.plan(items(plan, seats));
        run.step(Text.of("lab.step.teacher"));
        var teacher = machines.teacher(plan, run.item(ClassMachines.TEACHER));
        run.checkCancelled();
        run.step(Text.of("lab.step.base"));
        var base = machines.base(plan, teacher, run.item(ClassMachines.BASE));
        run.checkCancelled();
        run.step(Text.of("lab.step.seats", seats.size()));
        fleets.make(
                plan.fleet().withBase(base),
                seats.stream().map(SeatTask::machine).toList(),
                new ClassProgressStore(plan.id(), store),
                run);
        run.checkCancelled();
    }

    private static List<PlannedItem> items(ClassPlan plan, List<SeatTask> seats) {
        var items = new ArrayList<>(List.of(ClassMachines.teacherItem(plan), ClassMachines.baseItem(plan)));
        seats.forEach(seat -> items.add(seat.item()));
        return items;
    }
}

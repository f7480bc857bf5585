package io.croft.lab;

import io.croft.access.Actor;
import io.croft.cluster.Clusters;
import io.croft.fleet.FailureReason;
import io.croft.fleet.FleetMachines;
import io.croft.job.JobCancelled;
import io.croft.job.JobHandler;
import io.croft.job.JobId;
import io.croft.job.JobRun;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Removes seats, or a whole class: seats first, then the base, then the machine of the teacher. Only guests with the
 * mark of the class are touched. When the company may not use the cluster any more, nothing can be deleted there: the
 * class is removed, its quota released, and the job lists what is left.
 */
@Component
class DeleteClassJob implements JobHandler<DeleteClassJob.Payload> {

    static final String KIND = "lab.delete";

    private static final int AT_ONCE = 8;

    private final LabClassAccess access;
    private final Clusters clusters;
    private final RemovalStore store;
    private final FleetMachines machines;

    DeleteClassJob(LabClassAccess access, Clusters clusters, RemovalStore store, FleetMachines machines) {
        this.access = access;
        this.clusters = clusters;
        this.store = store;
        this.machines = machines;
    }

    /**
     * What to remove.
     *
     * @param labClass the class
     * @param seats ids of single seats (numbers are reused); null for the class and everything it made
     */
    record Payload(UUID labClass, @Nullable List<UUID> seats) {}

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
        return Text.of("lab.delete.leaves");
    }

    @Override
    public boolean allows(Payload payload, Actor actor) {
        return access.allows(new ClassId(payload.labClass()));
    }

    @Override
    public void run(JobRun<Payload> run) throws Exception {
        var id = new ClassId(run.payload().labClass());
        var plan = store.plan(id).orElse(null);
        if (plan == null) {
            return;
        }
        store.requireTeacher(id);
        try {
            remove(plan, run);
        } catch (JobCancelled stopped) {
            if (run.cancelled()) {
                keep(run.payload(), Text.of("lab.delete.cancelled"));
            }
            throw stopped;
        } catch (RuntimeException fault) {
            if (!run.stopping()) {
                keep(run.payload(), FailureReason.of(fault));
            }
            throw fault;
        }
    }

    /** Ends the deleting state of a class whose job never ran, so that it can be deleted again. */
    @Override
    public void endedUnrun(JobId job, Payload payload, Set<String> ended, Optional<Text> why) {
        keep(payload, why.orElse(Text.of("lab.delete.cancelled")));
    }

    private void keep(Payload payload, Text why) {
        store.kept(new ClassId(payload.labClass()), Optional.ofNullable(payload.seats()), why);
    }

    private void remove(ClassPlan plan, JobRun<Payload> run) throws Exception {
        var id = plan.id();
        var left = clusters.isOpenTo(plan.cluster()) ? List.<String>of() : store.machines(id);
        removeSeats(plan, run);
        run.checkCancelled();
        if (run.payload().seats() == null) {
            if (store.seatsLeft(id)) {
                throw new SeatRefused(Text.of("lab.delete.seatsLeft"));
            }
            removeRest(plan, run);
            store.gone(id);
        } else {
            store.seatsRemoved(id);
        }
        if (!left.isEmpty()) {
            run.warn(Text.of("lab.delete.givenUp", String.join(", ", left)));
        }
    }

    private void removeSeats(ClassPlan plan, JobRun<Payload> run) {
        var seats = store.toRemove(plan.id(), Optional.ofNullable(run.payload().seats()));
        var tasks = seats.stream().collect(Collectors.toMap(SeatTask::key, Function.identity()));
        var items = seats.stream().map(SeatTask::item).toList();
        SeatTask.endDone(run, key -> !tasks.containsKey(key));
        run.plan(items);
        run.step(Text.of("lab.step.removeSeats", seats.size()));
        run.each(items, AT_ONCE, item -> {
            var task = Objects.requireNonNull(tasks.get(item.key()));
            store.requireTeacher(plan.id());
            try {
                machines.remove(plan.fleet(), task.machine(), item);
                store.removed(task.id());
            } catch (JobCancelled | InterruptedException stopped) {
                throw stopped;
            } catch (Exception fault) {
                if (item.movesOn()) {
                    throw fault;
                }
                store.notRemoved(task.id(), FailureReason.of(fault));
                throw fault;
            }
        });
    }

    private void removeRest(ClassPlan plan, JobRun<Payload> run) throws InterruptedException {
        run.plan(List.of(
                new PlannedItem(
                        ClassMachines.BASE, Text.of("lab.item.base", plan.code().base())),
                new PlannedItem(
                        ClassMachines.TEACHER,
                        Text.of("lab.item.teacher", plan.code().teacher()))));
        run.step(Text.of("lab.step.removeRest"));
        for (var part : List.of(plan.fleet().baseMark(), ClassMarks.teacher(plan.id()))) {
            var item = run.item(part.part());
            if (!item.state().done()) {
                item.start();
                machines.remove(plan.fleet(), part, item);
                item.succeed(null);
            }
        }
    }
}

package io.croft.lab;

import io.croft.inventory.GuestRef;
import io.croft.job.Jobs;
import io.croft.kernel.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What jobs store about a class while they work, each in a transaction of its own and for many seats at once. */
@Component
@Transactional
class ClassStore {

    private static final Set<SeatState> UNMADE = Set.of(SeatState.WAITING, SeatState.CLONING, SeatState.FAILED);

    private final LabClassRepository labClasses;
    private final SeatRepository seats;
    private final Jobs jobs;
    private final LabClassAccess access;
    private final LabActivity activity;
    private final SeatOwnership ownership;
    private final ApplicationEventPublisher events;

    ClassStore(
            LabClassRepository labClasses,
            SeatRepository seats,
            Jobs jobs,
            LabClassAccess access,
            LabActivity activity,
            SeatOwnership ownership,
            ApplicationEventPublisher events) {
        this.labClasses = labClasses;
        this.seats = seats;
        this.jobs = jobs;
        this.access = access;
        this.activity = activity;
        this.ownership = ownership;
        this.events = events;
    }

    /**
     * Checks that the actor of the job may still change the class, if it exists.
     *
     * @throws SeatRefused when they may not
     */
    void requireTeacher(ClassId id) {
        if (labClasses.findById(id).isPresent() && access.find(id).isEmpty()) {
            throw new SeatRefused(Text.of("lab.class.noLongerYours"));
        }
    }

    /** The class; empty when it does not exist or is being deleted. */
    Optional<ClassPlan> begin(ClassId id) {
        return labClasses
                .findById(id)
                .filter(labClass -> labClass.state() != ClassState.DELETING)
                .map(labClass -> {
                    labClass.deploying();
                    changed(labClass);
                    return ClassPlan.of(labClass);
                });
    }

    /** The class in any state; empty when it does not exist. */
    Optional<ClassPlan> plan(ClassId id) {
        return labClasses.findById(id).map(ClassPlan::of);
    }

    /**
     * The seats whose machine does not exist yet. A machine that failed to be reverted is not among them: it has a VM
     * id and was ready before.
     */
    List<SeatTask> unmade(ClassId id) {
        return seats.findByLabClassOrderByNumber(id.value()).stream()
                .filter(seat -> UNMADE.contains(seat.state()))
                .map(SeatTask::of)
                .toList();
    }

    /** The keys of the seats whose machines exist. */
    Set<String> made(ClassId id) {
        return seats.findByLabClassOrderByNumber(id.value()).stream()
                .filter(seat -> !UNMADE.contains(seat.state()))
                .map(seat -> SeatTask.of(seat).key())
                .collect(Collectors.toSet());
    }

    void teacherIs(ClassId id, GuestRef machine) {
        change(id, labClass -> labClass.teacherIs(machine));
    }

    void baseIs(ClassId id, GuestRef template) {
        change(id, labClass -> labClass.baseIs(template));
    }

    /**
     * Stores the VM ids of machines that are about to be made, and claims them for the company; ids stored before for
     * the same seats are given back, since they belong to other guests.
     */
    void cloning(ClassId id, Map<Integer, GuestRef> machines) {
        change(
                id,
                labClass -> seats.findByLabClassAndNumberIn(id.value(), machines.keySet())
                        .forEach(seat -> {
                            var machine = Objects.requireNonNull(machines.get(seat.number()));
                            seat.machine()
                                    .filter(former -> !former.equals(machine))
                                    .ifPresent(ownership::release);
                            ownership.claim(
                                    labClass.tenant(),
                                    machine,
                                    seat.name(),
                                    seat.person().orElse(null));
                            seat.leasedTo(machine);
                            seat.cloning();
                        }));
    }

    /** Stores that machines are at their baseline. */
    void ready(ClassId id, Collection<Integer> numbers) {
        change(id, _ -> seats.ready(id.value(), numbers));
    }

    void failed(ClassId id, int number, Text why) {
        change(id, _ -> seats.findByLabClassAndNumber(id.value(), number).ifPresent(seat -> seat.failed(why)));
    }

    /** Ends a deployment: the class is open when at least one seat is ready; the others get the reason. */
    void finish(ClassId id, Text whyRestWaits) {
        change(id, labClass -> {
            var all = seats.findByLabClassOrderByNumber(id.value());
            all.stream()
                    .filter(seat -> seat.state() == SeatState.WAITING || seat.state() == SeatState.CLONING)
                    .forEach(seat -> seat.waiting(whyRestWaits));
            var missing =
                    all.stream().filter(seat -> UNMADE.contains(seat.state())).count();
            if (missing == all.size() && !all.isEmpty()) {
                labClass.failed(whyRestWaits);
            } else {
                labClass.ready(missing == 0 ? null : Text.of("lab.class.missing", missing, all.size()));
            }
            activity.made(labClass, all.size() - missing, all.size(), whyRestWaits);
        });
    }

    /**
     * Ends a deployment that nobody works on any more; does nothing to a class that is not being deployed, or about which
     * a job is open. The class is locked first, so that no other deployment of it begins in between.
     */
    void settle(ClassId id, Text why) {
        var deploying = labClasses.lock(id).filter(labClass -> labClass.state() == ClassState.DEPLOYING);
        if (deploying.isPresent() && jobs.openAbout("lab:" + id).isEmpty()) {
            finish(id, why);
        }
    }

    private void change(ClassId id, Consumer<LabClass> what) {
        labClasses.findById(id).ifPresent(labClass -> {
            what.accept(labClass);
            changed(labClass);
        });
    }

    private void changed(LabClass labClass) {
        events.publishEvent(new LabEvent.ClassChanged(labClass.id(), labClass.tenant()));
    }
}

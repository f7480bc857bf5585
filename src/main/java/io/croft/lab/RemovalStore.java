package io.croft.lab;

import io.croft.access.ObjectRights;
import io.croft.job.ThingSchedules;
import io.croft.joining.TargetLinks;
import io.croft.kernel.Text;
import io.croft.quota.Quotas;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the removal of seats and classes stores; the row of a seat is deleted after its machine, the row of the class
 * last.
 */
@Component
@Transactional
class RemovalStore {

    private final LabClassRepository labClasses;
    private final SeatRepository seats;
    private final LabClassAccess access;
    private final ObjectRights rights;
    private final LabActivity activity;
    private final ClassReader reader;
    private final TargetLinks links;
    private final ClassAmounts amounts;
    private final Quotas quotas;
    private final ThingSchedules schedules;
    private final ApplicationEventPublisher events;

    RemovalStore(
            LabClassRepository labClasses,
            SeatRepository seats,
            LabClassAccess access,
            ObjectRights rights,
            LabActivity activity,
            ClassReader reader,
            TargetLinks links,
            ClassAmounts amounts,
            Quotas quotas,
            ThingSchedules schedules,
            ApplicationEventPublisher events) {
        this.labClasses = labClasses;
        this.seats = seats;
        this.access = access;
        this.rights = rights;
        this.activity = activity;
        this.reader = reader;
        this.links = links;
        this.amounts = amounts;
        this.quotas = quotas;
        this.schedules = schedules;
        this.events = events;
    }

    /** The class in any state; empty when it does not exist. */
    Optional<ClassPlan> plan(ClassId id) {
        return labClasses.findById(id).map(ClassPlan::of);
    }

    /**
     * Checks that the actor of the job may still change the class.
     *
     * @throws SeatRefused when they may not
     */
    void requireTeacher(ClassId id) {
        if (access.find(id).isEmpty()) {
            throw new SeatRefused(Text.of("lab.class.noLongerYours"));
        }
    }

    /** All guests the class has made, as names with VM ids. */
    List<String> machines(ClassId id) {
        return labClasses.findById(id).map(reader::machines).orElse(List.of());
    }

    /**
     * Ends a removal that did not remove everything: the class, or the remaining seats, get the reason and may be
     * removed again.
     *
     * @param which single seats, empty for the class and everything it made
     */
    void kept(ClassId id, Optional<List<UUID>> which, Text why) {
        labClasses.findById(id).ifPresent(labClass -> {
            which.ifPresentOrElse(
                    ids -> seats.findAll(ids).stream()
                            .filter(seat -> seat.state() == SeatState.REMOVING)
                            .forEach(seat -> seat.notRemoved(why)),
                    () -> labClass.notDeleted(why));
            activity.kept(labClass, why);
            changed(labClass);
        });
    }

    /** The seats to remove: the given ones, or all. */
    List<SeatTask> toRemove(ClassId id, Optional<List<UUID>> which) {
        var all = seats.findByLabClassOrderByNumber(id.value()).stream()
                .filter(seat ->
                        which.isEmpty() || which.get().contains(seat.id().value()))
                .toList();
        all.forEach(Seat::removing);
        return all.stream().map(SeatTask::of).toList();
    }

    void removed(SeatId id) {
        seats.findById(id).ifPresent(seat -> {
            seats.delete(seat);
            labClasses.findById(seat.labClass()).ifPresent(this::changed);
        });
    }

    void notRemoved(SeatId id, Text why) {
        seats.findById(id).ifPresent(seat -> {
            seat.notRemoved(why);
            labClasses.findById(seat.labClass()).ifPresent(this::changed);
        });
    }

    boolean seatsLeft(ClassId id) {
        return seats.countByLabClass(id.value()) > 0;
    }

    /** Single seats were removed: reduces the number of seats and the quota of the class. */
    void seatsRemoved(ClassId id) {
        labClasses.findById(id).ifPresent(labClass -> {
            labClass.wants((int) seats.countByLabClass(id.value()));
            quotas.adjust(id.value(), amounts.of(labClass.origin(), labClass.seatsWanted()));
            activity.seatsRemoved(labClass);
            changed(labClass);
        });
    }

    /** Everything was removed: deletes the class, its link, waiting line and schedules, and releases its quota. */
    void gone(ClassId id) {
        labClasses.findById(id).ifPresent(labClass -> {
            links.remove(id.target());
            schedules.gone(ClassSchedules.subject(id));
            rights.forget(id.value());
            labClasses.delete(labClass);
            quotas.release(id.value());
            activity.gone(labClass);
            events.publishEvent(new LabEvent.ClassGone(id, labClass.tenant()));
        });
    }

    private void changed(LabClass labClass) {
        events.publishEvent(new LabEvent.ClassChanged(labClass.id(), labClass.tenant()));
    }
}

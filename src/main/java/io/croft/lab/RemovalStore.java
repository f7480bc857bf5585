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
 * What the removal of seats and classes writes down; a seat's row goes when its machine is gone, the class's row
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

    /** The class whatever its state, or empty when it is gone. */
    Optional<ClassPlan> plan(ClassId id) {
        return labClasses.findById(id).map(ClassPlan::of);
    }

    /**
     * Whoever the job works for must teach the class still.
     *
     * @throws SeatRefused when they do not
     */
    void requireTeacher(ClassId id) {
        if (access.find(id).isEmpty()) {
            throw new SeatRefused(Text.of("lab.class.noLongerYours"));
        }
    }

    /** Everything the class has made, as names with VM ids. */
    List<String> machines(ClassId id) {
        return labClasses.findById(id).map(reader::machines).orElse(List.of());
    }

    /**
     * The removal ended before all was gone: the class, or those of these seats that are left, say why and may be removed again.
     *
     * @param which single seats, empty for the class and all it made
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

    /** Single seats are gone: the class wants fewer and its company has the room back. */
    void seatsRemoved(ClassId id) {
        labClasses.findById(id).ifPresent(labClass -> {
            labClass.wants((int) seats.countByLabClass(id.value()));
            quotas.adjust(id.value(), amounts.of(labClass.origin(), labClass.seatsWanted()));
            activity.seatsRemoved(labClass);
            changed(labClass);
        });
    }

    /** Everything is gone: so are the class, its link, its line, what was planned for it and what it took of the quota. */
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

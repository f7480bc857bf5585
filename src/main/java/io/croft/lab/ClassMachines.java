package io.croft.lab;

import io.croft.fleet.FailureReason;
import io.croft.fleet.FleetBases;
import io.croft.inventory.GuestRef;
import io.croft.job.JobCancelled;
import io.croft.job.JobItem;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import org.springframework.stereotype.Component;

/** Makes the machine of the teacher, a full clone of the template, and the base, a template made from that machine. */
@Component
class ClassMachines {

    static final String TEACHER = "teacher";
    static final String BASE = "base";

    private final FleetBases bases;
    private final ClassStore store;

    ClassMachines(FleetBases bases, ClassStore store) {
        this.bases = bases;
        this.store = store;
    }

    static PlannedItem teacherItem(ClassPlan plan) {
        return new PlannedItem(TEACHER, Text.of("lab.item.teacher", plan.code().teacher()));
    }

    static PlannedItem baseItem(ClassPlan plan) {
        return new PlannedItem(BASE, Text.of("lab.item.base", plan.code().base()));
    }

    /** Makes the machine of the teacher, or returns the existing one. */
    GuestRef teacher(ClassPlan plan, JobItem item) throws InterruptedException {
        if (plan.teacher().isPresent()) {
            item.succeed(null);
            return plan.teacher().get();
        }
        return attempt(item, () -> {
            var made = bases.reference(
                    plan.fleet(), ClassMarks.teacher(plan.id()), plan.code().teacher(), item);
            store.teacherIs(plan.id(), made);
            return made;
        });
    }

    /** Makes the base from the stopped machine of the teacher, or returns the existing one. */
    GuestRef base(ClassPlan plan, GuestRef teacher, JobItem item) throws InterruptedException {
        if (plan.base().isPresent()) {
            item.succeed(null);
            return plan.base().get();
        }
        return attempt(item, () -> {
            var made = bases.base(
                    plan.fleet(),
                    teacher,
                    ClassMarks.teacher(plan.id()),
                    plan.code().base(),
                    item);
            store.baseIs(plan.id(), made);
            return made;
        });
    }

    /** Makes one of the two. */
    @FunctionalInterface
    private interface Making {
        GuestRef make() throws InterruptedException;
    }

    /** Ends the item with the machine, or with the reason of the failure. */
    private static GuestRef attempt(JobItem item, Making making) throws InterruptedException {
        item.start();
        try {
            var made = making.make();
            item.succeed(null);
            return made;
        } catch (JobCancelled stopped) {
            throw stopped;
        } catch (RuntimeException fault) {
            if (!item.stopping()) {
                item.fail(FailureReason.of(fault));
            }
            throw fault;
        }
    }
}

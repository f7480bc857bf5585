package io.croft.lab;

import io.croft.dispatch.CloneGuest;
import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.Work;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Templates;
import io.croft.job.JobCancelled;
import io.croft.job.JobItem;
import io.croft.job.PlannedItem;
import io.croft.kernel.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the two machines every class has: the teacher's, a full clone of the template, and the base, a template made
 * from the teacher's.
 */
@Component
class ClassMachines {

    static final String TEACHER = "teacher";
    static final String BASE = "base";

    /** How long the teacher's machine may take to shut itself down. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GuestWork work;
    private final SeatMachines machines;
    private final SeatOwnership ownership;
    private final ClassLedger ledger;
    private final Templates templates;

    ClassMachines(
            GuestWork work, SeatMachines machines, SeatOwnership ownership, ClassLedger ledger, Templates templates) {
        this.work = work;
        this.machines = machines;
        this.ownership = ownership;
        this.ledger = ledger;
        this.templates = templates;
    }

    static PlannedItem teacherItem(ClassPlan plan) {
        return new PlannedItem(TEACHER, Text.of("lab.item.teacher", plan.code().teacher()));
    }

    static PlannedItem baseItem(ClassPlan plan) {
        return new PlannedItem(BASE, Text.of("lab.item.base", plan.code().base()));
    }

    /** Makes the teacher's machine, or takes up the one that stands. */
    GuestRef teacher(ClassPlan plan, JobItem item) throws InterruptedException {
        if (plan.teacher().isPresent()) {
            item.succeed(null);
            return plan.teacher().get();
        }
        return attempt(item, () -> {
            requireOffered(plan.origin().template(), Work.on(item, Urgency.NORMAL));
            var made = clone(
                    plan,
                    plan.origin().template(),
                    null,
                    Mark.teacher(plan.id()),
                    plan.code().teacher(),
                    item);
            ledger.teacherIs(plan.id(), made);
            return made;
        });
    }

    /** Another template may have taken the number since the class was ordered: who it is now is asked right before it is used. */
    private void requireOffered(GuestRef template, Work reading) throws InterruptedException {
        work.know(template, reading);
        if (templates.findUsable(template).isEmpty()) {
            throw new SeatRefused(Text.of("lab.template.gone"));
        }
    }

    /** Makes the base from the stopped teacher's machine, or takes up the one that stands. */
    GuestRef base(ClassPlan plan, GuestRef teacher, JobItem item) throws InterruptedException {
        if (plan.base().isPresent()) {
            item.succeed(null);
            return plan.base().get();
        }
        return attempt(item, () -> {
            var machine = Mark.teacher(plan.id()).on(teacher);
            work.shutdown(machine, PATIENCE, Work.on(item, Urgency.NORMAL));
            var mark = Mark.base(plan.id());
            var made = clone(plan, teacher, machine.mark(), mark, plan.code().base(), item);
            work.makeTemplate(mark.on(made), Work.on(item, Urgency.NORMAL));
            ledger.baseIs(plan.id(), made);
            return made;
        });
    }

    /** Makes one of the two. */
    @FunctionalInterface
    private interface Making {
        GuestRef make() throws InterruptedException;
    }

    /** Ends the item with the machine, or with the reason why there is none. */
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
                item.fail(Reasons.of(fault));
            }
            throw fault;
        }
    }

    private GuestRef clone(
            ClassPlan plan, GuestRef source, @Nullable String sourceMark, Mark mark, String name, JobItem item)
            throws InterruptedException {
        var target = machines.lease(plan, mark);
        ownership.claim(plan.company(), target, name, plan.owner());
        var wish = new CloneGuest(
                source,
                sourceMark,
                target,
                plan.node(),
                plan.origin().storage(),
                name,
                mark.purpose(),
                plan.code().value(),
                true);
        var made = work.clone(wish, Work.on(item, Urgency.NORMAL));
        if (!made.equals(target)) {
            ownership.release(target);
            ownership.claim(plan.company(), made, name, plan.owner());
        }
        return made;
    }
}

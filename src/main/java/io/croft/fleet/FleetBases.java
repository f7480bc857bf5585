package io.croft.fleet;

import io.croft.dispatch.CloneGuest;
import io.croft.dispatch.GuestWork;
import io.croft.dispatch.Urgency;
import io.croft.dispatch.WorkContext;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Ownership;
import io.croft.inventory.Templates;
import io.croft.job.JobItem;
import io.croft.kernel.InnerBean;
import io.croft.kernel.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the reference machine of a fleet, a full clone of the template, and its base, a template made from a clone of
 * the reference machine. For use in jobs: the room that owns the fleet checks rights first. The methods are idempotent:
 * a machine with the mark is reused.
 */
@InnerBean("works for jobs; the room that owns the fleet checks each job's right before it calls")
@Component
public class FleetBases {

    /** How long the reference machine may take to shut down. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GuestWork work;
    private final MachineMaking making;
    private final Ownership ownership;
    private final Templates templates;

    FleetBases(GuestWork work, MachineMaking making, Ownership ownership, Templates templates) {
        this.work = work;
        this.making = making;
        this.ownership = ownership;
        this.templates = templates;
    }

    /**
     * Clones the template to a machine with this mark and name, owned by the owner of the fleet.
     *
     * @throws io.croft.job.JobFailed when the template is not offered to the company any more
     */
    public GuestRef reference(Fleet fleet, FleetMark mark, String name, JobItem item) throws InterruptedException {
        requireOffered(fleet.template(), WorkContext.on(item, Urgency.NORMAL));
        return clone(fleet, fleet.template(), null, mark, name, item);
    }

    /** Shuts the reference machine down, makes a full clone of it and turns the clone into a template. */
    public GuestRef base(Fleet fleet, GuestRef reference, FleetMark referenceMark, String name, JobItem item)
            throws InterruptedException {
        var machine = referenceMark.on(reference);
        work.shutdown(machine, PATIENCE, WorkContext.on(item, Urgency.NORMAL));
        var made = clone(fleet, reference, machine.mark(), fleet.baseMark(), name, item);
        work.makeTemplate(fleet.baseMark().on(made), WorkContext.on(item, Urgency.NORMAL));
        return made;
    }

    /**
     * Checks the offer directly before the template is used, since another template may have taken its VM id since the
     * fleet was ordered.
     */
    private void requireOffered(GuestRef template, WorkContext reading) throws InterruptedException {
        work.know(template, reading);
        if (templates.findUsable(template).isEmpty()) {
            throw new FleetRefused(Text.of("fleet.template.gone"));
        }
    }

    private GuestRef clone(
            Fleet fleet, GuestRef source, @Nullable String sourceMark, FleetMark mark, String name, JobItem item)
            throws InterruptedException {
        var target = making.lease(fleet, mark);
        ownership.claim(target, fleet.company(), name, fleet.owner());
        var wish = new CloneGuest(
                source, sourceMark, target, fleet.node(), fleet.storage(), name, mark.purpose(), fleet.label(), true);
        var made = work.clone(wish, WorkContext.on(item, Urgency.NORMAL));
        if (!made.equals(target)) {
            ownership.release(target);
            ownership.claim(made, fleet.company(), name, fleet.owner());
        }
        return made;
    }
}

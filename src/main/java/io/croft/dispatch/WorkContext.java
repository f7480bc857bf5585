package io.croft.dispatch;

import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.job.JobItem;

/**
 * The circumstances of work.
 *
 * @param company the company it is done for, for fairness in lanes
 * @param urgency how soon it is wanted
 * @param progress receives its progress
 */
public record WorkContext(TenantId company, Urgency urgency, WorkProgress progress) {

    /** Work on the item of a job, for the company of the job. */
    public static WorkContext on(JobItem item, Urgency urgency) {
        return new WorkContext(currentCompany(), urgency, WorkProgress.of(item));
    }

    /** Work without progress reports, for the company in scope. */
    public static WorkContext silent(Urgency urgency) {
        return new WorkContext(currentCompany(), urgency, WorkProgress.SILENT);
    }

    private static TenantId currentCompany() {
        return TenantScope.writable()
                .or(() -> CurrentActor.find().map(actor -> actor.company()))
                .orElse(TenantId.PROVIDER);
    }
}

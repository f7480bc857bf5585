package io.croft.dispatch;

import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.job.JobItem;

/** For whom work is done, how soon it is wanted, and who hears of it. */
public record WorkContext(TenantId company, Urgency urgency, WorkProgress progress) {

    /** Work on a job's item, for the company the job works in. */
    public static WorkContext on(JobItem item, Urgency urgency) {
        return new WorkContext(currentCompany(), urgency, WorkProgress.of(item));
    }

    /** Work nobody watches, for the company in force. */
    public static WorkContext silent(Urgency urgency) {
        return new WorkContext(currentCompany(), urgency, WorkProgress.SILENT);
    }

    private static TenantId currentCompany() {
        return TenantScope.writable()
                .or(() -> CurrentActor.find().map(actor -> actor.company()))
                .orElse(TenantId.PROVIDER);
    }
}

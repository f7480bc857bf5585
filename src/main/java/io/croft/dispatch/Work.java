package io.croft.dispatch;

import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.job.JobItem;

/** For whom work is done, how soon it is wanted, and who hears of it. */
public record Work(TenantId company, Urgency urgency, WorkProgress progress) {

    /** Work on a job's item, for the company the job works in. */
    public static Work on(JobItem item, Urgency urgency) {
        return new Work(currentCompany(), urgency, WorkProgress.of(item));
    }

    /** Work nobody watches, for the company in force. */
    public static Work silent(Urgency urgency) {
        return new Work(currentCompany(), urgency, WorkProgress.SILENT);
    }

    private static TenantId currentCompany() {
        return TenantScope.writable()
                .or(() -> CurrentActor.find().map(actor -> actor.company()))
                .orElse(TenantId.PROVIDER);
    }
}

package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import org.jspecify.annotations.Nullable;

/** Events of jobs, published inside the transaction of the change. */
public sealed interface JobEvent {

    /** The job. */
    JobId job();

    /** The company of the job. */
    TenantId company();

    /** The person who submitted the job. */
    UserId startedBy();

    /** Something a screen shows has changed; at most four times a second per job. */
    record JobChanged(
            JobId job,
            TenantId company,
            UserId startedBy,
            JobState state,
            int percent,
            @Nullable String subject) implements JobEvent {}

    /** The job ended in this state; a retry may reopen it. */
    record JobFinished(
            JobId job,
            TenantId company,
            UserId startedBy,
            JobState state,
            String kind,
            @Nullable String subject) implements JobEvent {}

    /**
     * The job ended in another process; received within a second or two, usually once, also when that process died
     * directly afterwards. For work that any number of processes may repeat; use {@link JobFinished} for notices and
     * the like.
     */
    record JobFinishedElsewhere(
            JobId job,
            TenantId company,
            UserId startedBy,
            JobState state,
            String kind,
            @Nullable String subject) implements JobEvent {}
}

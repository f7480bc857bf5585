package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import org.jspecify.annotations.Nullable;

/** News of a job, published inside the transaction that writes it. */
public sealed interface JobEvent {

    JobId job();

    TenantId company();

    UserId startedBy();

    /** Something a screen shows has changed; at most four times a second per job. */
    record JobChanged(
            JobId job,
            TenantId company,
            UserId startedBy,
            JobState state,
            int percent,
            @Nullable String subject) implements JobEvent {}

    /** The job has ended in this state; a retry may open it again. */
    record JobFinished(
            JobId job,
            TenantId company,
            UserId startedBy,
            JobState state,
            String kind,
            @Nullable String subject) implements JobEvent {}

    /**
     * Another process has told that the job ended; heard within a second or two, mostly once, and also when that process died
     * right afterwards. For what may be done again by every process; notices and the like belong to {@link JobFinished}.
     */
    record JobFinishedElsewhere(
            JobId job,
            TenantId company,
            UserId startedBy,
            JobState state,
            String kind,
            @Nullable String subject) implements JobEvent {}
}

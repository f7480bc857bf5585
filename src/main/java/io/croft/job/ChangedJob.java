package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job that was changed recently in any process. */
record ChangedJob(
        JobId id,
        TenantId company,
        UserId startedBy,
        JobState state,
        int perMille,
        String kind,
        @Nullable String subject,
        Instant at) {

    JobEvent event() {
        return new JobEvent.JobChanged(id, company, startedBy, state, perMille / 10, subject);
    }

    JobEvent finishedElsewhere() {
        return new JobEvent.JobFinishedElsewhere(id, company, startedBy, state, kind, subject);
    }

    JobEvent finished() {
        return new JobEvent.JobFinished(id, company, startedBy, state, kind, subject);
    }
}

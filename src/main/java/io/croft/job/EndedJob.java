package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** An ended job, as the record of activities needs it. */
record EndedJob(
        JobId id,
        TenantId company,
        String kind,
        Text title,
        UserId startedBy,
        String startedByName,
        JobState state,
        @Nullable Text failure) {}

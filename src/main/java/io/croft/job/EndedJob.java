package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A job that has ended, as the record of activities tells of it. */
record EndedJob(
        JobId id,
        TenantId company,
        String kind,
        Text title,
        UserId startedBy,
        String startedByName,
        JobState state,
        @Nullable Text failure) {}

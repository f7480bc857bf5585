package io.croft.job;

import io.croft.access.Impersonator;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * An ended job, as the record of activities needs it.
 *
 * @param startedInTheirName who submitted it in that person's name; null where the person did, and where it cannot be read
 */
record EndedJob(
        JobId id,
        TenantId company,
        String kind,
        Text title,
        UserId startedBy,
        String startedByName,
        @Nullable Impersonator startedInTheirName,
        JobState state,
        @Nullable Text failure) {}

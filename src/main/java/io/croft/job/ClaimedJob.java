package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job this process has begun, as stored: payload and actor are read when it runs, because what cannot be read must
 * end the job, not the engine.
 *
 * @param actor for whom it works, as JSON
 * @param fence tells this run from every other of the same job
 * @param cutOff whether a process had begun it before and ended without a word
 */
record ClaimedJob(
        JobId id,
        TenantId company,
        UserId startedBy,
        String kind,
        String payload,
        String actor,
        @Nullable String subject,
        @Nullable UUID resource,
        Text leaves,
        int fence,
        int warnings,
        boolean cutOff,
        @Nullable StopRequest stop,
        List<ItemRow> items) {}

package io.croft.job;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job this process has claimed, in stored form. Payload and actor are parsed when it runs: if they cannot be parsed,
 * the job must fail, not the engine.
 *
 * @param actor the actor it works for, as JSON
 * @param fence identifies this run among all runs of the job
 * @param cutOff whether an earlier process started it and died
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

package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job this process has begun: what the engine must know to run it.
 *
 * @param cutOff whether a process had begun it before and ended without a word
 */
record BegunJob(
        JobId id,
        TenantId company,
        String kind,
        String payload,
        Actor actor,
        @Nullable String subject,
        Text leaves,
        int fence,
        int warnings,
        boolean cutOff,
        @Nullable StopRequest stop,
        List<ItemRow> items) {}

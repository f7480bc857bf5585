package io.croft.job;

import io.croft.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of a running job since they were last written. */
record Progress(
        ClaimedJob job,
        int perMille,
        ItemCounts counts,
        int warnings,
        @Nullable Text step,
        @Nullable Text waitingFor,
        List<ItemRow> items,
        List<JobMessage> messages) {}

package io.croft.job;

import io.croft.kernel.Text;
import java.util.List;

/** A job as its page shows it; messages are oldest first, children are the jobs it submitted; may says what the acting person may do with it. */
public record JobDetails(
        JobSummary summary,
        List<JobItemSummary> items,
        List<JobMessage> messages,
        List<JobSummary> children,
        Text leftAfterCancel,
        Steering may) {

    public JobDetails {
        items = List.copyOf(items);
        messages = List.copyOf(messages);
        children = List.copyOf(children);
    }
}

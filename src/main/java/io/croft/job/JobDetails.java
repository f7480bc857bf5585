package io.croft.job;

import io.croft.kernel.Text;
import java.util.List;

/**
 * A job for its page.
 *
 * @param messages oldest first
 * @param children the jobs it submitted
 * @param may what the actor may do with it
 */
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

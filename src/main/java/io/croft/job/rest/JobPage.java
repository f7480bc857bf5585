package io.croft.job.rest;

import io.croft.job.JobDetails;
import io.croft.job.JobItemSummary;
import io.croft.job.JobMessage;
import io.croft.rest.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job with its items, its newest messages (at most 500, oldest first) and its children. */
record JobPage(
        JobAnswer job,
        List<Item> items,
        List<Message> messages,
        List<JobAnswer> children,
        boolean mayStop,
        boolean mayReopen) {

    record Item(
            String key,
            String label,
            String state,
            @Nullable String waitingFor,
            int percent,
            @Nullable String result,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static Item of(JobItemSummary item) {
            return new Item(
                    item.key(),
                    Words.of(item.label()),
                    item.state().name(),
                    Words.ofNullable(item.waitingFor()),
                    item.percent(),
                    Words.ofNullable(item.result()),
                    item.startedAt(),
                    item.finishedAt());
        }
    }

    record Message(Instant at, String level, String text) {

        static Message of(JobMessage message) {
            return new Message(message.at(), message.level().name(), Words.of(message.text()));
        }
    }

    static JobPage of(JobDetails job) {
        return new JobPage(
                JobAnswer.of(job.summary()),
                job.items().stream().map(Item::of).toList(),
                job.messages().stream().map(Message::of).toList(),
                job.children().stream().map(JobAnswer::of).toList(),
                job.may().stop(),
                job.may().reopen());
    }
}

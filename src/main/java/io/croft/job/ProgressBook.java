package io.croft.job;

import static io.croft.job.JobColumns.bind;

import io.croft.database.TextColumn;
import io.croft.kernel.Identifier;
import io.croft.kernel.NativeSql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the changes of a running job as one batch in one transaction and publishes that it changed. */
@NativeSql
@Component
class ProgressBook {

    private static final String WRITE_ITEM = """
            insert into job_item (job_id, tenant_id, item_key, position, label, state, waiting_for, percent, bytes_done,
                bytes_total, task_cluster, task_upid, result, started_at, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update label = values(label), state = values(state), waiting_for = values(waiting_for),
                percent = values(percent), bytes_done = values(bytes_done), bytes_total = values(bytes_total),
                task_cluster = values(task_cluster), task_upid = values(task_upid), result = values(result),
                started_at = values(started_at), finished_at = values(finished_at)""";
    private static final String WRITE_MESSAGE =
            "insert into job_message (id, tenant_id, job_id, at, level, text) values (?, ?, ?, ?, ?, ?)";

    private final JobStore store;
    private final JobActivity activity;
    private final SerialKeys turns;
    private final UnrunJobs unrun;
    private final ToldHandlers told;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgressBook(
            JobStore store,
            JobActivity activity,
            SerialKeys turns,
            UnrunJobs unrun,
            ToldHandlers told,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activity = activity;
        this.turns = turns;
        this.unrun = unrun;
        this.told = told;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Writes changes; false when another process has started the job meanwhile, and nothing was written. */
    boolean write(Progress progress) {
        return Boolean.TRUE.equals(transaction.execute(_ -> writeNow(progress) && tell(progress, JobState.RUNNING)));
    }

    /** Writes the last changes and how this process leaves the job. */
    boolean close(Progress progress, Ending ending) {
        return Boolean.TRUE.equals(transaction.execute(_ -> writeNow(progress) && leave(progress, ending)));
    }

    private boolean leave(Progress progress, Ending ending) {
        ClaimedJob job = progress.job();
        Instant now = clock.instant();
        store.leave(job, ending, now);
        if (ending.state().finished()) {
            Set<String> ended = ending.unrun();
            if (ending.state() == JobState.FAILED) {
                unrun.cancelChildren(job.id(), job.company());
            }
            if (ended != null) {
                told.afterCommit(job.id(), job.company(), ended, Optional.ofNullable(ending.failure()));
            }
            activity.ended(store.ended(job.id(), job.company()));
            turns.next(job.id(), now);
            events.publishEvent(new JobEvent.JobFinished(
                    job.id(), job.company(), job.startedBy(), ending.state(), job.kind(), job.subject()));
        }
        return tell(progress, ending.state());
    }

    private boolean writeNow(Progress progress) {
        ClaimedJob job = progress.job();
        if (!store.writeProgress(progress, clock.instant())) {
            return false;
        }
        if (!progress.items().isEmpty()) {
            jdbc.batchUpdate(
                    WRITE_ITEM,
                    rows(progress.items().stream()
                            .map(item -> itemRow(job, item))
                            .toList()));
        }
        if (!progress.messages().isEmpty()) {
            jdbc.batchUpdate(
                    WRITE_MESSAGE,
                    rows(progress.messages().stream()
                            .map(line -> bind(
                                    Identifier.next(),
                                    job.company(),
                                    job.id(),
                                    line.at(),
                                    line.level(),
                                    TextColumn.ofNullable(line.text())))
                            .toList()));
        }
        return true;
    }

    private boolean tell(Progress progress, JobState state) {
        ClaimedJob job = progress.job();
        events.publishEvent(new JobEvent.JobChanged(
                job.id(), job.company(), job.startedBy(), state, progress.perMille() / 10, job.subject()));
        return true;
    }

    private static List<@Nullable Object> itemRow(ClaimedJob job, ItemRow item) {
        TaskRef task = item.task();
        return bind(
                job.id(),
                job.company(),
                item.key(),
                item.position(),
                TextColumn.ofNullable(item.label()),
                item.state(),
                TextColumn.ofNullable(item.waitingFor()),
                item.percent(),
                item.bytesDone(),
                item.bytesTotal(),
                task == null ? null : task.cluster(),
                task == null ? null : task.upid(),
                TextColumn.ofNullable(item.result()),
                item.startedAt(),
                item.finishedAt());
    }

    @SuppressWarnings("NullAway")
    private static List<Object[]> rows(List<List<@Nullable Object>> rows) {
        return rows.stream().map(List::toArray).toList();
    }
}

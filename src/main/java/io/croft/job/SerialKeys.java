package io.croft.job;

import static io.croft.job.JobColumns.bind;

import io.croft.access.TenantId;
import io.croft.database.Installation;
import io.croft.database.TextColumn;
import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides whether a job may begin now. One that waits for those it has submitted begins when all of them have ended. Jobs of one company that share a serial key work one after another, in the order
 * they were asked for: the key is held by a unique column of the one whose turn it is, from its beginning until it has
 * ended, also while it is paused.
 */
@NativeSql
@Component
class SerialKeys {

    /** How often a job is started without any item ending in between. */
    static final int MOST_ATTEMPTS = 20;

    private static final String EARLIER = """
            select id from job_job
            where tenant_id = ? and serial_key = ? and id <> ?
                and (holds is not null or (state = 'WAITING' and (queued_at < ? or (queued_at = ? and id < ?))))
            order by holds is null, queued_at, id limit 1""";

    private final JdbcClient sql;
    private final FamilyStore families;
    private final TransactionTemplate transaction;

    SerialKeys(JdbcClient sql, FamilyStore families, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.families = families;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether a job may start. */
    enum Turn {
        /** It has ended, is paused, or a newer turn of it exists. */
        OVER,
        /** Another job with its key comes first, or jobs it has submitted have not ended. */
        NOT_YET,
        /** It was started in vain too often. */
        HOPELESS,
        /** This process has it now. */
        BEGUN,
        /** This process has it now; another had begun it and ended without a word. */
        TAKEN_OVER
    }

    Turn begin(ScheduledRun ticket, Instant now) {
        Turn turn = transaction.execute(
                _ -> find(ticket).map(job -> begin(ticket, job, now)).orElse(Turn.OVER));
        return turn == null ? Turn.OVER : turn;
    }

    private Turn begin(ScheduledRun ticket, Candidate job, Instant now) {
        if (job.attempts() >= MOST_ATTEMPTS) {
            return Turn.HOPELESS;
        }
        if (job.awaitsChildren() && !childrenEnded(ticket, now)) {
            return Turn.NOT_YET;
        }
        Optional<UUID> earlier = job.key() == null || job.holds() ? Optional.empty() : earlier(ticket, job);
        if (earlier.isPresent()) {
            waitFor(ticket, earlier.get(), now);
            return Turn.NOT_YET;
        }
        try {
            take(ticket, now);
        } catch (DuplicateKeyException e) {
            return Turn.NOT_YET;
        }
        return job.running() ? Turn.TAKEN_OVER : Turn.BEGUN;
    }

    private boolean childrenEnded(ScheduledRun ticket, Instant now) {
        JobId job = new JobId(ticket.job());
        TenantId company = new TenantId(ticket.tenant());
        ChildCounts children = families.counts(job, company);
        if (!children.allEnded()) {
            families.tellCounts(job, company, children, now);
        }
        return children.allEnded();
    }

    private Optional<Candidate> find(ScheduledRun ticket) {
        return sql.sql("""
                select state, attempts, serial_key, holds, queued_at, awaits_children from job_job
                where id = ? and tenant_id = ? and turn = ? and state in ('WAITING', 'RUNNING') for update""")
                .params(bind(ticket.job(), ticket.tenant(), ticket.turn()))
                .query(Candidate::of)
                .optional();
    }

    private Optional<UUID> earlier(ScheduledRun ticket, Candidate job) {
        return sql.sql(EARLIER)
                .params(bind(ticket.tenant(), job.key(), ticket.job(), job.queued(), job.queued(), ticket.job()))
                .query(UUID.class)
                .optional();
    }

    private void waitFor(ScheduledRun ticket, UUID earlier, Instant now) {
        sql.sql("""
                update job_job set waiting_for = ?, waits_for = ?, changed_at = ?
                where id = ? and tenant_id = ? and (waits_for is null or waits_for <> ?)""")
                .params(bind(
                        TextColumn.ofNullable(Text.of("job.waiting.turn")),
                        earlier,
                        now,
                        ticket.job(),
                        ticket.tenant(),
                        earlier))
                .update();
    }

    private void take(ScheduledRun ticket, Instant now) {
        sql.sql("""
                update job_job set state = 'RUNNING', fence = fence + 1, attempts = attempts + 1, holds = serial_key,
                    waits_for = null, awaits_children = false, started_at = coalesce(started_at, ?), begun_at = ?, begun_progress = progress,
                    waiting_for = null, changed_at = ?
                where id = ? and tenant_id = ?""").params(bind(now, now, now, ticket.job(), ticket.tenant())).update();
    }

    /** Frees the jobs that earlier processes of this data directory had started when they died. */
    void free(Installation installation, Instant now) {
        sql.sql("""
                update job_schedule set picked = false, picked_by = null, last_heartbeat = null, execution_time = ?,
                    version = version + 1
                where picked = true and picked_by like ? and picked_by <> ?""")
                .params(bind(now, "%" + installation.suffix(), installation.process()))
                .update();
    }

    /** Makes the scheduler look at once at the jobs that waited for this one; part of the transaction of the caller. */
    void next(JobId ended, Instant now) {
        List<String> waiting =
                sql.sql("""
                (select concat(w.id, '.', w.turn) from job_job e
                join job_job w on w.tenant_id = e.tenant_id and w.serial_key = e.serial_key and w.state = 'WAITING'
                where e.id = ?
                order by w.queued_at, w.id limit 1)
                union
                select concat(p.id, '.', p.turn) from job_job e
                join job_job p on p.id = e.parent_id and p.state = 'WAITING' and p.awaits_children
                where e.id = ?""").params(bind(ended, ended)).query(String.class).list();
        waiting.forEach(instance -> sql.sql("""
                update job_schedule set execution_time = least(execution_time, ?)
                where task_name = ? and task_instance = ? and picked = false""")
                .params(bind(now, JobEngine.TASK.getTaskName(), instance))
                .update());
    }

    private record Candidate(
            boolean running,
            int attempts,
            @Nullable String key,
            boolean holds,
            @Nullable Instant queued,
            boolean awaitsChildren) {

        static Candidate of(ResultSet row, int number) throws SQLException {
            return new Candidate(
                    row.getString("state").equals(JobState.RUNNING.name()),
                    row.getInt("attempts"),
                    row.getString("serial_key"),
                    row.getString("holds") != null,
                    TimeColumn.read(row, "queued_at"),
                    row.getBoolean("awaits_children"));
        }
    }
}

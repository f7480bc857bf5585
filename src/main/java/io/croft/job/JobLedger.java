package io.croft.job;

import static io.croft.job.LedgerRows.bind;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.database.TimeColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes jobs. Every change of state is one statement guarded by the state it may come from, and everything a running
 * job writes is guarded by its fence, so that a process that was taken for dead cannot write over its successor. Works
 * on the caller's transaction where there is one; names the company in every statement.
 */
@Component
class JobLedger {

    private final JdbcClient sql;

    JobLedger(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            JobId id,
            TenantId company,
            Actor by,
            String origin,
            JobRequest request,
            JobHandler<?> handler,
            Instant now) {
        JobId parent = request.parent();
        sql.sql("""
                insert into job_job (id, tenant_id, kind, payload, actor, title, subject, parent_id, started_by,
                    started_by_name, origin, leaves, state, submitted_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)""")
                .params(bind(
                        id,
                        company,
                        request.kind(),
                        Json.write(request.payload()),
                        Json.actor(by),
                        Json.text(request.title()),
                        request.subject(),
                        parent,
                        by.id(),
                        by.name(),
                        origin,
                        Json.text(handler.leftAfterCancel()),
                        now,
                        now))
                .update();
    }

    /** Takes the job for this process; empty when there is nothing to do for this turn any more. */
    Optional<BegunJob> begin(Ticket ticket, Instant now) {
        boolean cutOff = sql.sql("select count(*) from job_job where id = ? and tenant_id = ? and state = 'RUNNING'")
                        .params(bind(ticket.job(), ticket.tenant()))
                        .query(Integer.class)
                        .single()
                > 0;
        int begun = sql.sql("""
                update job_job set state = 'RUNNING', fence = fence + 1, started_at = coalesce(started_at, ?),
                    begun_at = ?, begun_progress = progress, waiting_for = null, changed_at = ?
                where id = ? and tenant_id = ? and turn = ? and state in ('WAITING', 'RUNNING')""")
                .params(bind(now, now, now, ticket.job(), ticket.tenant(), ticket.turn()))
                .update();
        if (begun == 0) {
            return Optional.empty();
        }
        List<ItemRow> items = sql.sql("select * from job_item where job_id = ? and tenant_id = ? order by position")
                .params(bind(ticket.job(), ticket.tenant()))
                .query(LedgerRows::item)
                .list();
        return sql.sql("select * from job_job where id = ? and tenant_id = ?")
                .params(bind(ticket.job(), ticket.tenant()))
                .query((row, _) -> LedgerRows.begun(row, cutOff, items))
                .optional();
    }

    /** Whether the job is still this process's; locks its row for the rest of the transaction. */
    boolean writeProgress(Progress progress, Instant now) {
        ItemCounts counts = progress.counts();
        return sql.sql("""
                update job_job set progress = ?, items_total = ?, items_succeeded = ?, items_warned = ?, items_failed = ?,
                    warnings = ?, step = ?, waiting_for = ?, changed_at = ?
                where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING'""")
                        .params(bind(
                                progress.perMille(),
                                counts.total(),
                                counts.succeeded(),
                                counts.warned(),
                                counts.failed(),
                                progress.warnings(),
                                Json.text(progress.step()),
                                Json.text(progress.waitingFor()),
                                now,
                                progress.job().id(),
                                progress.job().company(),
                                progress.job().fence()))
                        .update()
                == 1;
    }

    /** Ends this process's part in the job: for good, paused, or waiting for another process. */
    void leave(BegunJob job, JobState state, @Nullable String waitingFor, @Nullable String failure, Instant now) {
        sql.sql("""
                update job_job set state = ?, waiting_for = ?, failure = ?, finished_at = ?, changed_at = ?,
                    stop_request = if(? = 'WAITING', stop_request, null)
                where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING'""")
                .params(bind(
                        state,
                        waitingFor,
                        failure,
                        state.finished() ? now : null,
                        now,
                        state,
                        job.id(),
                        job.company(),
                        job.fence()))
                .update();
    }

    /** Marks a running job to be stopped, or stops it at once where it does not run; false when it had ended. */
    boolean requestStop(JobId job, TenantId company, StopRequest stop, JobState stopped, Instant now) {
        return sql.sql("""
                update job_job set stop_request = if(state = 'RUNNING', ?, null),
                    finished_at = if(state = 'RUNNING' or ? = 'PAUSED', null, ?), waiting_for = if(state = 'RUNNING', waiting_for, null),
                    changed_at = ?, state = if(state = 'RUNNING', state, ?)
                where id = ? and tenant_id = ? and state in ('WAITING', 'RUNNING', 'PAUSED') and state <> ?""")
                        .params(bind(stop, stopped, now, now, stopped, job, company, stopped))
                        .update()
                == 1;
    }

    /** Opens a stopped or ended job again; the new turn, or empty when there is nothing to open. */
    Optional<Integer> reopen(JobId job, TenantId company, List<JobState> from, Instant now) {
        int opened = sql.sql("""
                update job_job set state = 'WAITING', turn = turn + 1, stop_request = null, failure = null,
                    finished_at = null, warnings = 0, changed_at = :now
                where id = :id and tenant_id = :company and state in (:from)""")
                .param("now", TimeColumn.of(now))
                .param("id", job.toString())
                .param("company", company.toString())
                .param("from", from.stream().map(JobState::name).toList())
                .update();
        if (opened == 0) {
            return Optional.empty();
        }
        sql.sql("""
                update job_item set state = 'WAITING', result = null, percent = 0, finished_at = null
                where job_id = ? and tenant_id = ? and state in ('FAILED', 'CANCELLED')""").params(bind(job, company)).update();
        return sql.sql("select turn from job_job where id = ? and tenant_id = ?")
                .params(bind(job, company))
                .query(Integer.class)
                .optional();
    }

    /** Running jobs of all companies that a person wants stopped. */
    List<StopOrder> stopOrders() {
        return sql.sql("select id, stop_request from job_job where stop_request is not null and state = 'RUNNING'")
                .query((row, _) -> new StopOrder(
                        new JobId(UUID.fromString(row.getString(1))), StopRequest.valueOf(row.getString(2))))
                .list();
    }

    /** Jobs of all companies that have changed since. */
    List<ChangedJob> changedSince(Instant moment) {
        return sql.sql("""
                select id, tenant_id, started_by, state, progress, subject, changed_at from job_job
                where changed_at > ? order by changed_at desc limit 500""").params(bind(moment)).query(LedgerRows::changed).list();
    }

    /** A running job and why it should stop. */
    record StopOrder(JobId job, StopRequest stop) {}
}

package io.croft.job;

import static io.croft.job.JobColumns.bind;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.database.TextColumn;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes jobs. Each change of state is one statement guarded by the former state, and everything a running job writes
 * is guarded by its fence, so that a process that was taken for dead cannot overwrite what its successor wrote. Takes
 * part in the transaction of the caller, if there is one; names the company in every statement.
 */
@NativeSql
@Component
class JobStore {

    private final JdbcClient sql;

    JobStore(JdbcClient sql) {
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
                insert into job_job (id, tenant_id, kind, payload, actor, title, search_text, subject, parent_id, started_by,
                    started_by_name, origin, leaves, state, serial_key, resource, queued_at, submitted_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?)""")
                .params(bind(
                        id,
                        company,
                        request.kind(),
                        Json.write(request.payload()),
                        Json.actor(by),
                        TextColumn.ofNullable(request.title()),
                        TitleWords.of(request.title()),
                        request.subject(),
                        parent,
                        by.id(),
                        by.name(),
                        origin,
                        TextColumn.ofNullable(handler.leftAfterCancel()),
                        request.serialKey(),
                        request.resource(),
                        request.startAt() == null ? now : request.startAt(),
                        now,
                        now))
                .update();
    }

    /** What this process needs to run a job it has claimed. */
    ClaimedJob read(ScheduledRun ticket, boolean cutOff) {
        List<ItemRow> items = sql.sql("select * from job_item where job_id = ? and tenant_id = ? order by position")
                .params(bind(ticket.job(), ticket.tenant()))
                .query(JobColumns::item)
                .list();
        return sql.sql("select * from job_job where id = ? and tenant_id = ?")
                .params(bind(ticket.job(), ticket.tenant()))
                .query((row, _) -> JobColumns.begun(row, cutOff, items))
                .single();
    }

    /** Whether this run still has the job. */
    boolean owns(ClaimedJob job) {
        return sql.sql(
                                "select count(*) from job_job where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING'")
                        .params(bind(job.id(), job.company(), job.fence()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Writes progress; false when this run does not have the job any more. Locks its row until the transaction ends.
     */
    boolean writeProgress(Progress progress, Instant now) {
        ItemCounts counts = progress.counts();
        return sql.sql("""
                update job_job set attempts = if(items_succeeded + items_warned + items_failed < ?, 0, attempts),
                    progress = ?, items_total = ?, items_succeeded = ?, items_warned = ?, items_failed = ?,
                    warnings = ?, step = ?, waiting_for = ?, changed_at = ?
                where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING'""")
                        .params(bind(
                                counts.ended(),
                                progress.perMille(),
                                counts.total(),
                                counts.succeeded(),
                                counts.warned(),
                                counts.failed(),
                                progress.warnings(),
                                TextColumn.ofNullable(progress.step()),
                                TextColumn.ofNullable(progress.waitingFor()),
                                now,
                                progress.job().id(),
                                progress.job().company(),
                                progress.job().fence()))
                        .update()
                == 1;
    }

    /** Ends the part of this process in the job: ended, paused, or waiting for another process. */
    void leave(ClaimedJob job, Ending ending, Instant now) {
        JobState state = ending.state();
        sql.sql("""
                update job_job set state = ?, waiting_for = ?, failure = ?, finished_at = ?, changed_at = ?, attempts = 0,
                    awaits_children = ? and stop_request is null,
                    stop_request = if(? = 'WAITING', stop_request, null), holds = if(?, null, holds)
                where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING'""")
                .params(bind(
                        state,
                        TextColumn.ofNullable(ending.waitingFor()),
                        TextColumn.ofNullable(ending.failure()),
                        state.finished() ? now : null,
                        now,
                        ending.awaitsChildren(),
                        state,
                        state.finished(),
                        job.id(),
                        job.company(),
                        job.fence()))
                .update();
    }

    /** Kind and payload of a job. */
    Order order(JobId job, TenantId company) {
        return sql.sql("select kind, payload, turn from job_job where id = ? and tenant_id = ?")
                .params(bind(job, company))
                .query((row, _) -> new Order(row.getString(1), row.getString(2), row.getInt(3)))
                .single();
    }

    /** Locks a job for the rest of the transaction; false when it has not ended, or was opened again since this turn. */
    boolean lockEnded(JobId job, TenantId company, int turn) {
        return sql.sql("""
                select id from job_job
                where id = ? and tenant_id = ? and turn = ? and state in ('SUCCEEDED', 'WARNINGS', 'FAILED', 'CANCELLED')
                for update""")
                .params(bind(job, company, turn))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** An ended job, for the record of activities. */
    EndedJob ended(JobId job, TenantId company) {
        return sql.sql("""
                select id, tenant_id, kind, title, started_by, started_by_name, actor, state, failure from job_job
                where id = ? and tenant_id = ?""").params(bind(job, company)).query(JobColumns::ended).single();
    }

    /** A job, for its events. */
    ChangedJob changed(JobId job, TenantId company) {
        return sql.sql("""
                select id, tenant_id, started_by, state, progress, kind, subject, changed_at from job_job
                where id = ? and tenant_id = ?""")
                .params(bind(job, company))
                .query(JobColumns::changed)
                .single();
    }

    /** What stays behind when the job is cancelled. */
    Text leaves(JobId job, TenantId company) {
        return sql.sql("select leaves from job_job where id = ? and tenant_id = ?")
                .params(bind(job, company))
                .query((row, _) -> TextColumn.read(row.getString(1)))
                .single();
    }

    /** The resource of the job, if any. */
    Optional<UUID> resource(JobId job, TenantId company) {
        return sql.sql("select resource from job_job where id = ? and tenant_id = ? and resource is not null")
                .params(bind(job, company))
                .query(UUID.class)
                .optional();
    }

    /** Fence and stop request of those of these jobs that run in any process. */
    Map<JobId, Standing> standings(Collection<JobId> jobs) {
        return sql
                .sql("select id, fence, stop_request from job_job where state = 'RUNNING' and id in (:jobs)")
                .param("jobs", jobs.stream().map(JobId::toString).toList())
                .query(JobColumns::standing)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::job, Function.identity()));
    }

    /** Jobs of all companies changed since then. */
    List<ChangedJob> changedSince(Instant moment) {
        return sql.sql("""
                select id, tenant_id, started_by, state, progress, kind, subject, changed_at from job_job
                where changed_at > ? order by changed_at desc limit 500""").params(bind(moment)).query(JobColumns::changed).list();
    }

    /** The kind of a job, its payload as stored, and how often it was handed to the engine. */
    record Order(String kind, String payload, int turn) {}

    /** A running job: its fence, and why it should stop, if it should. */
    record Standing(JobId job, int fence, Optional<StopRequest> stop) {}
}

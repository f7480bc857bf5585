package io.croft.job;

import static io.croft.job.JobColumns.bind;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.database.TimeColumn;
import io.croft.kernel.Identifier;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes jobs. Every change of state is one statement guarded by the state it may come from, and everything a running
 * job writes is guarded by its fence, so that a process that was taken for dead cannot write over its successor. Works
 * on the caller's transaction where there is one; names the company in every statement.
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
                        Json.text(request.title()),
                        TitleWords.of(request.title()),
                        request.subject(),
                        parent,
                        by.id(),
                        by.name(),
                        origin,
                        Json.text(handler.leftAfterCancel()),
                        request.serialKey(),
                        request.resource(),
                        request.startAt() == null ? now : request.startAt(),
                        now,
                        now))
                .update();
    }

    /** What this process must know to run a job that it has begun. */
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

    /** Whether this run is still the one that works on the job. */
    boolean owns(ClaimedJob job) {
        return sql.sql(
                                "select count(*) from job_job where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING'")
                        .params(bind(job.id(), job.company(), job.fence()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Whether the job is still this process's; locks its row for the rest of the transaction. */
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
    void leave(ClaimedJob job, JobState state, @Nullable String waitingFor, @Nullable String failure, Instant now) {
        sql.sql("""
                update job_job set state = ?, waiting_for = ?, failure = ?, finished_at = ?, changed_at = ?, attempts = 0,
                    stop_request = if(? = 'WAITING', stop_request, null), holds = if(?, null, holds)
                where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING'""")
                .params(bind(
                        state,
                        waitingFor,
                        failure,
                        state.finished() ? now : null,
                        now,
                        state,
                        state.finished(),
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
                    changed_at = ?, waits_for = null, holds = if(state = 'RUNNING' or ? = 'PAUSED', holds, null),
                    state = if(state = 'RUNNING', state, ?)
                where id = ? and tenant_id = ? and state in ('WAITING', 'RUNNING', 'PAUSED') and state <> ?""")
                        .params(bind(stop, stopped, now, now, stopped, stopped, job, company, stopped))
                        .update()
                == 1;
    }

    /** Ends a job that was begun in vain too often; whatever else works on it is lost. */
    void giveUp(ScheduledRun ticket, Text why, Instant now) {
        sql.sql("""
                update job_job set failure = if(stop_request = 'CANCEL', null, ?),
                    state = if(stop_request = 'CANCEL', 'CANCELLED', 'FAILED'), finished_at = ?, changed_at = ?,
                    fence = fence + 1, attempts = 0, holds = null, waiting_for = null, stop_request = null
                where id = ? and tenant_id = ? and turn = ? and state in ('WAITING', 'RUNNING')""")
                .params(bind(Json.text(why), now, now, ticket.job(), ticket.tenant(), ticket.turn()))
                .update();
    }

    /** Ends what is unfinished in a job that no process works on, and counts anew. */
    void endItems(JobId job, TenantId company, ItemState state, @Nullable Text result, Instant now) {
        sql.sql("""
                update job_item set state = ?, result = ?, waiting_for = null, finished_at = ?
                where job_id = ? and tenant_id = ? and state in ('WAITING', 'RUNNING')""").params(bind(state, Json.text(result), now, job, company)).update();
        sql.sql("""
                update job_job set items_failed =
                    (select count(*) from job_item i where i.job_id = job_job.id and i.state = 'FAILED')
                where id = ? and tenant_id = ?""").params(bind(job, company)).update();
    }

    /** Adds a line to the messages of a job that no process works on. */
    void say(JobId job, TenantId company, JobMessage.Level level, Text text, Instant now) {
        sql.sql("insert into job_message (id, tenant_id, job_id, at, level, text) values (?, ?, ?, ?, ?, ?)")
                .params(bind(Identifier.next(), company, job, now, level, Json.text(text)))
                .update();
    }

    /** The items of a job that have ended. */
    Set<String> endedItems(JobId job, TenantId company) {
        return sql.sql("""
                select item_key from job_item
                where job_id = ? and tenant_id = ? and state not in ('WAITING', 'RUNNING')""").params(bind(job, company)).query(String.class).set();
    }

    /** What was ordered. */
    Order order(JobId job, TenantId company) {
        return sql.sql("select kind, payload from job_job where id = ? and tenant_id = ?")
                .params(bind(job, company))
                .query((row, _) -> new Order(row.getString(1), row.getString(2)))
                .single();
    }

    /** The job as the record of activities tells of its end. */
    EndedJob ended(JobId job, TenantId company) {
        return sql.sql("""
                select id, tenant_id, kind, title, started_by, started_by_name, state, failure from job_job
                where id = ? and tenant_id = ?""").params(bind(job, company)).query(JobColumns::ended).single();
    }

    /** The job as news of it tells it. */
    ChangedJob changed(JobId job, TenantId company) {
        return sql.sql("""
                select id, tenant_id, started_by, state, progress, kind, subject, changed_at from job_job
                where id = ? and tenant_id = ?""")
                .params(bind(job, company))
                .query(JobColumns::changed)
                .single();
    }

    /** Opens a stopped or ended job again, to work for this person from now on; the new turn, or empty when there is nothing to open. */
    Optional<Integer> reopen(JobId job, TenantId company, List<JobState> from, Actor actor, Instant now) {
        int opened = sql.sql("""
                update job_job set state = 'WAITING', turn = turn + 1, stop_request = null, failure = null,
                    finished_at = null, warnings = 0, attempts = 0, actor = :actor, queued_at = :now,
                    changed_at = :now
                where id = :id and tenant_id = :company and state in (:from)""")
                .param("now", TimeColumn.of(now))
                .param("actor", Json.actor(actor))
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

    /** The resource that the job names, if any. */
    Optional<UUID> resource(JobId job, TenantId company) {
        return sql.sql("select resource from job_job where id = ? and tenant_id = ? and resource is not null")
                .params(bind(job, company))
                .query(UUID.class)
                .optional();
    }

    /** How those of these jobs stand that run, in whichever process. */
    Map<JobId, Standing> standings(Collection<JobId> jobs) {
        return sql
                .sql("select id, fence, stop_request from job_job where state = 'RUNNING' and id in (:jobs)")
                .param("jobs", jobs.stream().map(JobId::toString).toList())
                .query(JobColumns::standing)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::job, Function.identity()));
    }

    /** Jobs of all companies that have changed since. */
    List<ChangedJob> changedSince(Instant moment) {
        return sql.sql("""
                select id, tenant_id, started_by, state, progress, kind, subject, changed_at from job_job
                where changed_at > ? order by changed_at desc limit 500""").params(bind(moment)).query(JobColumns::changed).list();
    }

    /** The kind of a job and its payload as stored. */
    record Order(String kind, String payload) {}

    /** A running job: which run has it, and why that should stop. */
    record Standing(JobId job, int fence, Optional<StopRequest> stop) {}
}

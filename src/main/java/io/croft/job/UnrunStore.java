package io.croft.job;

import static io.croft.job.JobColumns.bind;

import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.database.TextColumn;
import io.croft.database.TimeColumn;
import io.croft.kernel.Identifier;
import io.croft.kernel.NativeSql;
import io.croft.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes jobs that no process works on, and marks those to be stopped on which one does. Each change is guarded by the state it may come from. */
@NativeSql
@Component
class UnrunStore {

    private final JdbcClient sql;

    UnrunStore(JdbcClient sql) {
        this.sql = sql;
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

    /** Ends a job that was begun in vain too often; whatever else works on it is lost. False when this turn of it is over. */
    boolean giveUp(ScheduledRun ticket, Text why, Instant now) {
        return sql.sql("""
                update job_job set failure = if(stop_request = 'CANCEL', null, ?),
                    state = if(stop_request = 'CANCEL', 'CANCELLED', 'FAILED'), finished_at = ?, changed_at = ?,
                    fence = fence + 1, attempts = 0, holds = null, waiting_for = null, stop_request = null
                where id = ? and tenant_id = ? and turn = ? and state in ('WAITING', 'RUNNING')""")
                        .params(bind(
                                TextColumn.ofNullable(why), now, now, ticket.job(), ticket.tenant(), ticket.turn()))
                        .update()
                == 1;
    }

    /** Ends what is unfinished in a job that no process works on, and counts anew. */
    void endItems(JobId job, TenantId company, ItemState state, @Nullable Text result, Instant now) {
        sql.sql("""
                update job_item set state = ?, result = ?, waiting_for = null, finished_at = ?
                where job_id = ? and tenant_id = ? and state in ('WAITING', 'RUNNING')""")
                .params(bind(state, TextColumn.ofNullable(result), now, job, company))
                .update();
        sql.sql("""
                update job_job set items_failed =
                    (select count(*) from job_item i where i.job_id = job_job.id and i.state = 'FAILED')
                where id = ? and tenant_id = ?""").params(bind(job, company)).update();
    }

    /** Adds a line to the messages of a job that no process works on. */
    void say(JobId job, TenantId company, JobMessage.Level level, Text text, Instant now) {
        sql.sql("insert into job_message (id, tenant_id, job_id, at, level, text) values (?, ?, ?, ?, ?, ?)")
                .params(bind(Identifier.next(), company, job, now, level, TextColumn.ofNullable(text)))
                .update();
    }

    /** The items of a job that have ended. */
    Set<String> endedItems(JobId job, TenantId company) {
        return sql.sql("""
                select item_key from job_item
                where job_id = ? and tenant_id = ? and state not in ('WAITING', 'RUNNING')""").params(bind(job, company)).query(String.class).set();
    }

    /** Opens a stopped or ended job again, to work for this person from now on; the new turn, or empty when there is nothing to open. */
    Optional<Integer> reopen(JobId job, TenantId company, List<JobState> from, Actor actor, Instant now) {
        int opened = sql.sql("""
                update job_job set state = 'WAITING', turn = turn + 1, stop_request = null, failure = null,
                    finished_at = null, warnings = 0, attempts = 0, actor = :actor, queued_at = :now,
                    changed_at = :now, awaits_children = false
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
}

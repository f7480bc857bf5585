package io.croft.job;

import static io.croft.job.JobColumns.bind;

import io.croft.access.TenantId;
import io.croft.database.TextColumn;
import io.croft.kernel.NativeSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and locks jobs together with those they have submitted. Rows are locked from the parent down, and before any row
 * of the scheduler's, so that no two transactions wait for each other.
 */
@NativeSql
@Component
class FamilyStore {

    private final JdbcClient sql;

    FamilyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Locks the row of a running job for the rest of the transaction; says why it may submit nothing more, if so. */
    Optional<StopRequest> lockParent(ClaimedJob parent) {
        List<Optional<StopRequest>> stops = sql.sql("""
                select stop_request from job_job
                where id = ? and tenant_id = ? and fence = ? and state = 'RUNNING' for update""")
                .params(bind(parent.id(), parent.company(), parent.fence()))
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(StopRequest::valueOf))
                .list();
        return stops.isEmpty() ? Optional.of(StopRequest.LOST) : stops.getFirst();
    }

    Optional<JobId> child(ClaimedJob parent, String mark) {
        return sql.sql("select id from job_job where parent_id = ? and tenant_id = ? and mark = ?")
                .params(bind(parent.id(), parent.company(), mark))
                .query(UUID.class)
                .optional()
                .map(JobId::new);
    }

    /**
     * What a new child must know of those above it: how many they are, the topmost, and whether one has a serial key. That
     * one keeps it while it waits, so that a child which waited for another key could wait in a circle.
     */
    Above above(ClaimedJob parent) {
        return sql.sql("""
                with recursive above as (
                    select id, parent_id, family, serial_key, 1 as levels from job_job where id = ? and tenant_id = ?
                    union all
                    select j.id, j.parent_id, j.family, j.serial_key, a.levels + 1
                    from job_job j join above a on j.id = a.parent_id)
                select max(levels), coalesce(max(family), max(if(levels = 1, id, null))), max(serial_key is not null)
                from above""")
                .params(bind(parent.id(), parent.company()))
                .query((row, _) -> new Above(row.getInt(1), UUID.fromString(row.getString(2)), row.getBoolean(3)))
                .single();
    }

    /** Notes of a job that has just been stored under its parent by which mark it is known and to which family it belongs. */
    void adopt(JobId child, TenantId company, String mark, UUID family) {
        sql.sql("update job_job set mark = ?, family = ? where id = ? and tenant_id = ?")
                .params(bind(mark, family, child, company))
                .update();
    }

    /** The jobs that a job has submitted, oldest first. */
    List<ChildOutcome> children(JobId parent, TenantId company) {
        return sql.sql("""
                select id, mark, state, failure, items_total, items_succeeded, items_warned, items_failed from job_job
                where parent_id = ? and tenant_id = ? order by submitted_at, id""")
                .params(bind(parent, company))
                .query(JobColumns::child)
                .list();
    }

    ChildCounts counts(JobId parent, TenantId company) {
        return sql.sql("""
                select count(*), count(case when state in ('SUCCEEDED', 'WARNINGS', 'FAILED', 'CANCELLED') then 1 end)
                from job_job where parent_id = ? and tenant_id = ?""")
                .params(bind(parent, company))
                .query((row, _) -> new ChildCounts(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Says how many of the children have ended that a job waits for. */
    void tellCounts(JobId parent, TenantId company, ChildCounts counts, Instant now) {
        String words = TextColumn.ofNullable(counts.waiting());
        sql.sql("""
                update job_job set waiting_for = ?, changed_at = ?
                where id = ? and tenant_id = ? and (waiting_for is null or waiting_for <> ?)""").params(bind(words, now, parent, company, words)).update();
    }

    /** Locks a job and all below it for the rest of the transaction, parents before children. */
    List<FamilyMember> lock(JobId top, TenantId company) {
        List<FamilyMember> family = new ArrayList<>(level("id", List.of(top), company));
        List<FamilyMember> level = family;
        while (!level.isEmpty()) {
            level = level("parent_id", level.stream().map(FamilyMember::id).toList(), company);
            family.addAll(level);
        }
        return family;
    }

    private List<FamilyMember> level(String column, List<JobId> ids, TenantId company) {
        return sql.sql("select id, parent_id, state, stop_request from job_job where tenant_id = :company and " + column
                        + " in (:ids) order by id for update")
                .param("company", company.toString())
                .param("ids", ids.stream().map(JobId::toString).toList())
                .query(JobColumns::member)
                .list();
    }

    /** The topmost of a job and those above it, as far as one after the other is in one of these states. */
    JobId top(JobId job, TenantId company, List<JobState> states) {
        JobId top = job;
        Optional<UUID> parent = parent(top, company, states);
        while (parent.isPresent()) {
            top = new JobId(parent.get());
            parent = parent(top, company, states);
        }
        return top;
    }

    private Optional<UUID> parent(JobId job, TenantId company, List<JobState> states) {
        return sql.sql("""
                select p.id from job_job j join job_job p on p.id = j.parent_id
                where j.id = :job and j.tenant_id = :company and p.state in (:states)""")
                .param("job", job.toString())
                .param("company", company.toString())
                .param("states", states.stream().map(JobState::name).toList())
                .query(UUID.class)
                .optional();
    }

    /** Those above a child. */
    record Above(int levels, UUID topmost, boolean hasSerialKey) {}
}

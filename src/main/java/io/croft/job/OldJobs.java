package io.croft.job;

import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes jobs that ended long ago, with their items and messages. A job and all below it go
 * together: not before all of them are old, and children before their parents. Named exception to the rule against native SQL: it deletes across companies, guarded by what a job is
 * then, so that one that is opened again stays.
 */
@NativeSql
@Component
class OldJobs implements Purge {

    /** A job has up to some hundred items and messages, which go in the same transaction. */
    private static final int MOST = 100;

    private static final String OLD = """
            select j.id from job_job j
            where j.finished_at < :before and j.state in ('SUCCEEDED', 'WARNINGS', 'FAILED', 'CANCELLED')
                and not exists (select 1 from job_job child where child.parent_id = j.id)
                and not exists (select 1 from job_job top
                    where top.id = j.family and (top.finished_at is null or top.finished_at >= :before))
                and not exists (select 1 from job_job other
                    where other.family = j.family and (other.finished_at is null or other.finished_at >= :before))
            order by j.finished_at limit :most""";

    private final JdbcClient sql;
    private final Duration retention;

    OldJobs(JdbcClient sql, @Value("${croft.retention.jobs}") Duration retention) {
        this.sql = sql;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "finished jobs";
    }

    @Override
    public Duration retention() {
        return retention;
    }

    @Override
    public int purge(Instant before, int most) {
        List<String> old = sql.sql(OLD)
                .param("before", TimeColumn.of(before))
                .param("most", Math.min(most, MOST))
                .query(String.class)
                .list();
        return old.isEmpty()
                ? 0
                : sql.sql("delete from job_job where id in (:old) and finished_at < :before")
                        .param("old", old)
                        .param("before", TimeColumn.of(before))
                        .update();
    }
}

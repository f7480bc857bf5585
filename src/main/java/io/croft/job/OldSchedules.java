package io.croft.job;

import io.croft.database.TimeColumn;
import io.croft.kernel.NativeSql;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes schedules that ended long ago, and those paused because their planner has lost the right. Named exception to
 * the rule against native SQL: it deletes across companies.
 */
@NativeSql
@Component
class OldSchedules implements Purge {

    private final JdbcClient sql;
    private final Duration retention;

    OldSchedules(JdbcClient sql, @Value("${croft.retention.jobs}") Duration retention) {
        this.sql = sql;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "ended schedules";
    }

    @Override
    public Duration retention() {
        return retention;
    }

    @Override
    public int purge(Instant before, int most) {
        return sql.sql("""
                delete from job_plan where coalesce(last_at, once_at, made_at) < ?
                    and (state = 'ENDED' or (state = 'PAUSED' and last_outcome = 'REFUSED')) limit ?""").params(TimeColumn.of(before), most).update();
    }
}

package io.croft.dispatch;

import io.croft.database.TimeColumn;
import io.croft.job.Purge;
import io.croft.kernel.NativeSql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes leases released longer ago than {@code croft.retention.leases} and out of quarantine. Named exception to the
 * rule against native SQL, like {@link LeaseBook}.
 */
@NativeSql
@Component
class OldLeases implements Purge {

    private final JdbcClient sql;
    private final Duration retention;
    private final Clock clock;

    OldLeases(JdbcClient sql, @Value("${croft.retention.leases}") Duration retention, Clock clock) {
        this.sql = sql;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "released leases";
    }

    @Override
    public Duration retention() {
        return retention;
    }

    @Override
    public int purge(Instant before, int most) {
        return sql.sql("""
                delete from dispatch_lease where active = false and released_at < ? and free_at <= ?
                order by released_at limit ?""")
                .params(TimeColumn.of(before), TimeColumn.of(clock.instant()), most)
                .update();
    }
}

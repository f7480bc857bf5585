package io.croft.signin;

import io.croft.database.TimeColumn;
import io.croft.job.Purge;
import io.croft.kernel.NativeSql;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes API tokens and sessions 30 days after they have expired. Named exception to the rule against native SQL: one
 * statement for all companies.
 */
@NativeSql
@Component
class OldApiAccess implements Purge {

    private final JdbcClient sql;

    OldApiAccess(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "expired tokens and sessions of the API";
    }

    @Override
    public Duration retention() {
        return Duration.ofDays(30);
    }

    @Override
    public int purge(Instant before, int most) {
        int tokens = sql.sql("delete from signin_api_token where expires_at < ? limit ?")
                .params(TimeColumn.of(before), most)
                .update();
        return tokens > 0
                ? tokens
                : sql.sql("delete from signin_api_session where refresh_ends_at < ? limit ?")
                        .params(TimeColumn.of(before), most)
                        .update();
    }
}

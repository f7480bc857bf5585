package io.croft.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The scheduler's own connections to the database: its heartbeats must not wait for one while jobs and screens use all
 * others, because a process that does not tell that it lives is taken for dead.
 */
@Component
class EngineConnections implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;

    EngineConnections(DataSource others) throws SQLException {
        HikariConfig config = new HikariConfig();
        others.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("job-engine");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}

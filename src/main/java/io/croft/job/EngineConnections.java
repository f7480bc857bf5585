package io.croft.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The connection pool of the scheduler. Its heartbeats must not wait for connections that jobs and screens use: a
 * process that misses its heartbeats counts as dead.
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

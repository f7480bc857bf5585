package io.croft.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.croft.kernel.InnerBean;
import io.croft.kernel.NativeSql;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A small connection pool for heartbeats and leases, separate from the main pool: a process that waits for a connection
 * of a full pool would let its row or leases expire and count as dead. Each statement is a transaction of its own, also
 * inside a transaction of the caller. Waits at most 5 s for a connection.
 */
@InnerBean("a connection for signs of life; holds no data of its own")
@NativeSql
@Component
public class HeartbeatConnection implements AutoCloseable {

    private static final int CONNECTIONS = 2;
    private static final long GIVE_UP_MS = 5000;

    private final HikariDataSource pool;
    private final JdbcClient client;

    HeartbeatConnection(DataSource others) throws SQLException {
        HikariConfig config = new HikariConfig();
        others.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("heartbeat");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(GIVE_UP_MS);
        this.pool = new HikariDataSource(config);
        this.client = JdbcClient.create(pool);
    }

    /** Runs statements on this pool. */
    public JdbcClient client() {
        return client;
    }

    @Override
    public void close() {
        pool.close();
    }
}

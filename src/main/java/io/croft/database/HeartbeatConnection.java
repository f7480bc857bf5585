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
 * A connection to the database apart from all others, for signs of life: a process that had to wait for a connection
 * until its row or its leases expire would be taken for dead. Each statement is a transaction of its own, also inside
 * of a caller's.
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

    /** Runs statements on this connection. */
    public JdbcClient client() {
        return client;
    }

    @Override
    public void close() {
        pool.close();
    }
}

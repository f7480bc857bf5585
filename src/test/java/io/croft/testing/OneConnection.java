package io.croft.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Does work while the pool has a single connection left: what needs a second one while it holds the first cannot go on, as
 * everything stands still when as many do so as the pool has connections.
 */
public final class OneConnection {

    private static final long PATIENCE_MS = 2_000;

    private OneConnection() {}

    /** The outcome of the work, which fails when it waits for another connection. */
    public static <T> T of(DataSource database, Callable<T> work) throws Exception {
        HikariDataSource pool = database.unwrap(HikariDataSource.class);
        long patience = pool.getConnectionTimeout();
        Deque<Connection> taken = new ArrayDeque<>();
        try {
            for (int n = 1; n < pool.getMaximumPoolSize(); n++) {
                taken.push(pool.getConnection());
            }
            pool.getHikariConfigMXBean().setConnectionTimeout(PATIENCE_MS);
            return work.call();
        } finally {
            pool.getHikariConfigMXBean().setConnectionTimeout(patience);
            giveBack(taken);
        }
    }

    private static void giveBack(Deque<Connection> taken) throws SQLException {
        while (!taken.isEmpty()) {
            taken.pop().close();
        }
    }
}

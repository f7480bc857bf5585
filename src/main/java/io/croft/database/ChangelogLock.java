package io.croft.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets processes that share a database apply the changelog one after another. Liquibase has a lock of its own, but makes its
 * first tables without it, so that the second of two processes on an empty database would fail. The lock is the database's
 * ({@code GET_LOCK}) and ends with its connection, whatever becomes of the process.
 */
@Component
class ChangelogLock implements BeanPostProcessor {

    private static final String TAKE = "select get_lock(concat(database(), '.changelog'), 600)";

    private @Nullable Connection held;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase liquibase) {
            held = take(liquibase.getDataSource());
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        Connection mine = held;
        if (bean instanceof SpringLiquibase && mine != null) {
            held = null;
            giveBack(mine);
        }
        return bean;
    }

    private static Connection take(DataSource database) {
        try {
            Connection connection = database.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(TAKE)) {
                if (answer.next() && answer.getInt(1) == 1) {
                    return connection;
                }
            }
            connection.close();
            throw new IllegalStateException("Another process has been changing this database for ten minutes");
        } catch (SQLException e) {
            throw new IllegalStateException("Unable to wait for the turn to apply the changelog", e);
        }
    }

    private static void giveBack(Connection connection) {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select release_lock(concat(database(), '.changelog'))");
        } catch (SQLException e) {
            throw new IllegalStateException("Unable to give the turn to apply the changelog back", e);
        }
    }
}

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
 * Makes processes that share a database apply the changelog one after another. Liquibase has its own lock but creates
 * its tables without it, so two processes that start on an empty database would collide. This lock is {@code GET_LOCK}
 * of the database, which is released when its connection ends.
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

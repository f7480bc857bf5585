package io.croft.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Checks an external database before anything uses it and stops the start with {@link DatabaseUnfit} when it cannot be
 * used.
 */
@Component
@ConditionalOnExpression("!'${spring.datasource.url:}'.isEmpty()")
class DatabaseLook implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLook.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            look(pool);
        }
        return bean;
    }

    private static void look(HikariDataSource pool) {
        DatabaseAddress at = DatabaseAddress.of(String.valueOf(pool.getJdbcUrl()), String.valueOf(pool.getUsername()));
        try (Connection connection = connect(pool)) {
            DatabaseFacts facts = DatabaseFacts.read(connection);
            List<String> faults = DatabaseJudgement.faults(facts, pool.getMaximumPoolSize());
            if (!faults.isEmpty()) {
                throw new DatabaseUnfit(
                        "The database at " + at.host() + " cannot be used as it is set up.",
                        String.join("\n", faults),
                        null);
            }
            PrivilegeProbe.run(connection);
            DatabaseJudgement.advice(facts, at).forEach(LOG::warn);
            LOG.info(
                    "Database {} at {}: {}, {} by default and time zone {} (Croft names Unicode and stores UTC itself)",
                    at.database(),
                    at.host(),
                    facts.version(),
                    facts.characterSet(),
                    facts.zone());
        } catch (SQLException e) {
            throw ConnectionRefusal.of(e, at);
        }
    }

    /** Connects without the pool, which would retry for half a minute. */
    private static Connection connect(HikariDataSource pool) throws SQLException {
        Properties how = new Properties();
        how.setProperty("user", String.valueOf(pool.getUsername()));
        how.setProperty("password", pool.getPassword() == null ? "" : pool.getPassword());
        how.setProperty("connectTimeout", "10000");
        return DriverManager.getConnection(pool.getJdbcUrl(), how);
    }
}

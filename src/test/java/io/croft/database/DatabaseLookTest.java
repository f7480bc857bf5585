package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.croft.kernel.FreePort;
import io.croft.testing.ChildCroft;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Number 33: what is wrong with an external database is said in words at start, with the way to set it. */
@ExtendWith(DebianServerExtension.class)
class DatabaseLookTest {

    private final DatabaseLook look = new DatabaseLook();
    private final DebianServer server = DebianServerExtension.server();

    @BeforeEach
    void aDatabaseAndItsUser() throws SQLException {
        server.does(
                "create or replace database looked",
                "create or replace user 'looker'@'127.0.0.1' identified by 'right'",
                "grant all on `looked`.* to 'looker'@'127.0.0.1'");
    }

    @AfterEach
    void asItWas() throws SQLException {
        server.does("set global max_allowed_packet = 16777216", "set global max_connections = 151");
    }

    @Test
    void aDatabaseThatFitsIsTakenWithoutATraceLeftInIt() throws SQLException {
        assertThatCode(() -> look.postProcessAfterInitialization(pool("looked", "right"), "dataSource"))
                .doesNotThrowAnyException();
        try (var connection = server.connect("looked");
                var tables = connection.createStatement().executeQuery("show tables")) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void wrongCredentialsAreSaidInWords() {
        DatabaseUnfit said = refusal("looked", "wrong");
        assertThat(said).hasMessageContaining("refuses the user 'looker'").hasMessageNotContaining("wrong'");
        assertThat(said.action()).contains("spring.datasource.password");
    }

    @Test
    void aMissingDatabaseIsSaidWithTheStatementThatMakesIt() throws SQLException {
        server.does("grant all on `nowhere`.* to 'looker'@'127.0.0.1'");
        DatabaseUnfit said = refusal("nowhere", "right");
        assertThat(said).hasMessageContaining("There is no database 'nowhere'");
        assertThat(said.action()).contains("CREATE DATABASE `nowhere`");
    }

    @Test
    void aMissingPrivilegeIsSaidWithTheGrantThatGivesIt() throws SQLException {
        server.does("revoke alter on `looked`.* from 'looker'@'127.0.0.1'");
        DatabaseUnfit said = refusal("looked", "right");
        assertThat(said).hasMessageContaining("lacks a privilege").hasMessageContaining("ALTER command denied");
        assertThat(said.action()).contains("GRANT ALL PRIVILEGES ON `looked`.*");
    }

    @Test
    void settingsThatAreTooSmallAreAllNamedAtOnce() throws SQLException {
        server.does("set global max_allowed_packet = 1048576", "set global max_connections = 20");
        DatabaseUnfit said = refusal("looked", "right");
        assertThat(said.action().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("max_allowed_packet = 16M"))
                .anySatisfy(line -> assertThat(line).contains("max_connections"));
    }

    @Test
    void aStartWithoutAServerEndsWithTwoLinesAndNoStack(@TempDir Path directory) throws Exception {
        try (ChildCroft croft = ChildCroft.start(
                directory,
                "--spring.datasource.url=jdbc:mariadb://127.0.0.1:" + FreePort.on(1) + "/croft",
                "--spring.datasource.username=croft")) {
            assertThat(croft.awaitEnd()).isNotZero();
            assertThat(croft.output())
                    .contains("No MariaDB answers as expected at 127.0.0.1", "Check spring.datasource.url")
                    .doesNotContain("\tat ");
        }
    }

    private DatabaseUnfit refusal(String database, String password) {
        return catchThrowableOfType(
                DatabaseUnfit.class, () -> look.postProcessAfterInitialization(pool(database, password), "dataSource"));
    }

    private HikariDataSource pool(String database, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.url(database));
        pool.setUsername("looker");
        pool.setPassword(password);
        pool.setMaximumPoolSize(30);
        return pool;
    }
}

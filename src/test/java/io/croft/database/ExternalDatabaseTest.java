package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.CurrentActor;
import io.croft.fleet.CloneMethod;
import io.croft.lab.ClassCode;
import io.croft.lab.Classes;
import io.croft.lab.DeployClass;
import io.croft.lab.DeployResult;
import io.croft.lab.SimulatedSchool;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Number 33: the whole application on Debian's MariaDB whose default is latin1, as a user with no rights beyond one database. */
@ExtendWith(DebianServerExtension.class)
@CroftTest
@DirtiesContext
class ExternalDatabaseTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Classes classes;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void external(DynamicPropertyRegistry settings) throws SQLException {
        DebianServerExtension.server()
                .does(
                        "create or replace database school",
                        "create or replace user 'school'@'127.0.0.1' identified by 'school'",
                        "grant all on `school`.* to 'school'@'127.0.0.1'");
        settings.add("croft.test.instance", () -> "external");
        settings.add(
                "spring.datasource.url", () -> DebianServerExtension.server().url("school"));
        settings.add("spring.datasource.username", () -> "school");
        settings.add("spring.datasource.password", () -> "school");
    }

    @Test
    void aClassWithACyrillicNameIsDeployedAndFoundAgain() {
        try (var school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks(), false)) {
            var wish = new DeployClass(
                    "\u041a\u0443\u0440\u0441 Linux",
                    ClassCode.from("kurs"),
                    "\u0443\u0447\u0435\u043d\u0438\u043a\u0438 \u2192 \ud83d\udda5",
                    school.template,
                    CloneMethod.LINKED_CLONE,
                    2,
                    null,
                    null,
                    null);
            var begun = (DeployResult.Submitted) CurrentActor.call(school.teacher, () -> classes.deploy(wish));
            assertThat(school.awaitEnd(begun.job()).summary().state().name()).isEqualTo("SUCCEEDED");
            var stored = As.call(school.teacher, () -> classes.find(begun.labClass()))
                    .orElseThrow();
            assertThat(stored.name()).isEqualTo(wish.name());
            assertThat(stored.seats()).hasSize(2);
        }
    }

    @Test
    void everyTextColumnOfOursIsUnicodeOrAsciiWhateverTheDatabasesDefaultIs() {
        assertThat(jdbc.queryForObject("select @@character_set_database", String.class))
                .isEqualTo("latin1");
        assertThat(jdbc.queryForList("""
                        select concat(table_name, '.', column_name, ' ', character_set_name)
                        from information_schema.columns
                        where table_schema = database() and character_set_name not in ('utf8mb4', 'ascii')
                            and table_name not like 'DATABASECHANGELOG%'""", String.class)).isEmpty();
    }
}

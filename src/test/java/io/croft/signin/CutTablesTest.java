package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.CroftTest;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database from before people and sign-in were two rooms keeps everything that was in it. */
@CroftTest
class CutTablesTest {

    private static final String SCHEMA = "croft_cut";
    private static final String BEFORE = "identity-0.2-salts";
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();

    @Autowired
    DataSource databases;

    private Connection connection;
    private JdbcTemplate database;
    private String former = "";

    @BeforeEach
    void anEmptyDatabase() throws Exception {
        connection = databases.getConnection();
        former = connection.getCatalog();
        database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        database.execute("drop database if exists " + SCHEMA);
        database.execute("create database " + SCHEMA);
        connection.setCatalog(SCHEMA);
    }

    @AfterEach
    void remove() throws Exception {
        connection.setAutoCommit(true);
        database.execute("drop database if exists " + SCHEMA);
        connection.setCatalog(former);
        connection.close();
    }

    @Test
    void passwordsSessionsBrowsersInvitationsAndListsAreKept() throws Exception {
        Liquibase first = changelog("db-changelog/0.1/identity.sql");
        first.update(new Contexts());
        Liquibase second = changelog("db-changelog/0.2/identity.sql");
        second.update(before(second), new Contexts(), new LabelExpression());
        store();
        changelog("db-changelog/0.2/identity.sql").update(new Contexts());

        assertThat(database.queryForList("select * from signin_account"))
                .singleElement()
                .satisfies(account -> assertThat(account)
                        .containsEntry("person_id", ANN)
                        .containsEntry("tenant_id", COMPANY)
                        .containsEntry("password_hash", "$2b$ann")
                        .containsEntry("must_change_password", true)
                        .containsEntry("session_epoch", 7));
        assertThat(database.queryForList("select email, given_email, user_name from people_person order by email"))
                .extracting(Map::values)
                .satisfiesExactly(
                        ann -> assertThat(ann).containsExactly("ann@example.org", "ann@example.org", "ann"),
                        bo -> assertThat(bo).containsExactly("bo@example.org", "bo@example.org", null));
        for (String table : List.of("people_kept_list", "signin_known_browser", "signin_tries", "signin_salt")) {
            assertThat(rows(table)).as(table).isEqualTo(1);
        }
        database.update("delete from people_person where id = ?", ANN);
        for (String table : List.of("signin_account", "people_kept_list", "signin_known_browser")) {
            assertThat(rows(table)).as(table + " goes with the person").isZero();
        }
        assertThat(rows("people_invitation")).as("Bo's invitation").isEqualTo(1);
        assertThat(database.queryForList("show tables", String.class)).noneMatch(name -> name.startsWith("identity"));
    }

    private void store() {
        person(ANN, "ann", "ACTIVE", "$2b$ann");
        person(BO, null, "INVITED", null);
        database.update(
                "insert into identity_invitation (id, version, tenant_id, person_id, token_hash, expires_at, invited_by, created_at)"
                        + " values (?, 0, ?, ?, 'token', now(6), ?, now(6))",
                UUID.randomUUID(),
                COMPANY,
                BO,
                ANN);
        database.update("insert into identity_kept_list values (?, 'people', 'Mine', 'q=a')", ANN);
        database.update("insert into identity_known_browser values ('mark', ?, 1)", ANN);
        database.update("insert into identity_tries values ('key', 3, 4, 5)");
        database.update("insert into identity_salt values ('email', 'salt')");
    }

    private void person(UUID id, String name, String status, String hash) {
        String email = (hash == null ? "bo" : "ann") + "@example.org";
        database.update(
                "insert into identity_person (id, version, tenant_id, user_name, email, given_email, display_name, status, role,"
                        + " password_hash, must_change_password, created_at, session_epoch)"
                        + " values (?, 3, ?, ?, ?, ?, 'Somebody', ?, 'USER', ?, true, now(6), 7)",
                id,
                COMPANY,
                name,
                email,
                email,
                status,
                hash);
    }

    private int rows(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    /** How many changesets there are up to the last one of the former room. */
    private static int before(Liquibase changelog) throws Exception {
        List<String> all = changelog.getDatabaseChangeLog().getChangeSets().stream()
                .map(change -> change.getId())
                .toList();
        return all.indexOf(BEFORE) + 1;
    }

    private Liquibase changelog(String file) throws Exception {
        Database schema =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        return new Liquibase(file, new ClassLoaderResourceAccessor(), schema);
    }
}
